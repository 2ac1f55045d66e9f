"""The edge to Alexa, from outside: requests as Alexa sends them."""
