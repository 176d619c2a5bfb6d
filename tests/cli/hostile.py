"""Text that tries to be more than text: escapes, overrides, markup and formulas, each by what it tries."""

from __future__ import annotations

HOSTILE = {
    "markup": "[bold]x[/bold] [link=http://example.com]y[/link]",
    "closing markup": "[/]",
    "emoji code": ":warning: :skull:",
    "colour": "\x1b[31mred",
    "clearing the screen": "\x1b[2J\x1b[H",
    "title": "\x1b]0;owned\x07",
    "eight-bit escape": "\x9b31mred",
    "backspaces": "self-pay\b\b\b\b",
    "carriage return": "You pay $9,999.00\rYou pay $0.00",
    "new line": "x\nThe cheapest sure answer is $0.00",
    "tab": "x\ty",
    "nul": "x\0y",
    "right to left": "\u202e00.0$\u202c",
    "isolate": "\u2066x\u2069",
    "zero width": "My\u200bPPO",
    "line separator": "x\u2028y",
    "byte order mark": "\ufeffx",
    "formula": '=HYPERLINK("http://example.com","x")',
    "plus": "+1+1",
    "minus": "-1-1",
    "at": "@SUM(A1)",
    "formula behind a tab": "\t=1+1",
    "formula behind a break": "\n=1+1",
    "formula behind a blank": " =1+1",
    "wide formula": "\uff1d1+1",
    "comma and quotes": 'a,"b",c',
    "percent": "100% {0} %s $1,000.00",
}
