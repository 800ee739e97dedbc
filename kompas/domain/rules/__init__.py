"""How each action turns one session into the next, one module per subject; `update` knows them all."""
