"""What the weigh panel shows before, during and after a round."""
