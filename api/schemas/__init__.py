"""JSON in and out: the door between what people send and what matching knows."""
