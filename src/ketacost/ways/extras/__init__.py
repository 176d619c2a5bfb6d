"""What stands beside the price: travel, tax, help, cash, time, an early stop."""
