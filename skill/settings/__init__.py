"""How the coach speaks to somebody: by what name, how fast, how gently."""
