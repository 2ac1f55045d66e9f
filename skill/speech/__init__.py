"""Words on their way to a voice: phrases chosen, slots filled, SSML valid by construction."""
