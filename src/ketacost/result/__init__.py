"""The result every output is made from: types and their JSON, no rules and no words."""
