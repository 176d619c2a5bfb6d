"""Past charges again, as the plan should have paid them."""
