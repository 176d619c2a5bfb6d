"""The examples below each command's help."""

from __future__ import annotations

from typing import Final

ESTIMATE: Final = """
Examples:

\b
  ketacost estimate --plan employer-ppo --plan marketplace-silver
  ketacost estimate --plan myplan.yaml --clinic quotes/ --deductible-met 400
  ketacost estimate --plan myplan.yaml --start 2026-12-01 --every 2/week
  ketacost estimate --plan medicare-part-b --secondary medigap-plan-g
"""
EXPLAIN: Final = """
Example:

\b
  ketacost explain --plan myplan.yaml --clinic quote.yaml
"""
WHEN: Final = """
Examples:

\b
  ketacost when -p myplan.yaml -c quote.yaml --from 2026-12-01 --to 2027-02-28
  ketacost when -p myplan.yaml -c quote.yaml --next-plan marketplace-silver
"""
SCENARIOS: Final = """
Example:

\b
  ketacost scenarios --plan myplan.yaml --clinic quote.yaml --start 2026-12-01
"""
SENSITIVITY: Final = """
Example:

\b
  ketacost sensitivity --plan myplan.yaml --clinic quote.yaml
"""
BREAK_EVEN: Final = """
Example:

\b
  ketacost break-even --plan myplan.yaml --clinic quote.yaml
"""
PAY: Final = """
Examples:

\b
  ketacost pay --amount 3000 --apr 14.9% --months 24
  ketacost pay -p myplan.yaml -c quote.yaml --way self_pay --months 12
  ketacost pay --amount 3000 --kind carecredit --months 12 --payment 100
"""
HELP: Final = """
Examples:

\b
  ketacost help-paying --income 30000 --household 2 --state TX
  ketacost help-paying --income 30000 --condition depression --veteran
"""
ADJUDICATE: Final = """
The file has the columns date, service, network, billed, allowed; and, where known, visit, cash_price, covered,
prior_authorization, patient_paid.

Example:

\b
  ketacost adjudicate --plan myplan.yaml claims.csv
"""
CHECK: Final = """
Examples:

\b
  ketacost check myplan.yaml
  ketacost check clinics/ claims.csv
"""
