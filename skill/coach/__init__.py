"""The coach says what it heard: `Ear(book).listen(...)` gives findings, `advice` turns them into what to say."""
