"""One result to text. An output makes a string, prints nothing, and computes no money.

A screen describes, a format draws. ``screens`` has a file for each command: it turns the result into a ``Document`` of blocks
(headings, paragraphs, lists, tables, charts) that knows neither width nor colour nor markup, and says what a table of CSV holds,
what JSON holds, and what stands beside both. ``formats`` has a file for each format: it draws any document and knows no command.
They meet in ``document`` alone, so a new command is at once in every format, and a new format at once on every command: one
file in ``formats`` and one line in ``formats/registry``.

A column is described once: the name on a screen, the key in CSV, what its cells hold and how a cell is read off a row.
Cells stay what they are (cents, dates, counts); a format words them. What a narrow terminal may leave out is said of the
column, not asked of the screen.

``parts`` are pieces that several screens share; ``words`` owns the words that all of them use.
"""
