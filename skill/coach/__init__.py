"""The coach says what it heard: `Ear(lexicon).listen(heard)` gives findings, `advice.advise` turns them into what to say."""
