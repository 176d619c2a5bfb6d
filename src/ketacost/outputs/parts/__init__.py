"""Pieces that several screens share: sentences of an option, the visits of a course, what an answer rests on."""
