"""What one layer computes, and the steps by which it does."""
