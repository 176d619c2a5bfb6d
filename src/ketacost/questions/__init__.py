"""Questions that ask the estimate several times: when to start, what if they say no, what matters most."""
