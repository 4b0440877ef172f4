"""What is on screen. Reads the model, asks the services, owns no data of its own."""
