"""The words of what is found: every sentence that tells a finding is made here."""
