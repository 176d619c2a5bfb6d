"""Ways to pay: insurance in and out of network, and self-pay, each as one result that every output is made from."""
