"""What somebody who runs passend sees from outside: lines, figures, traces, and whether it is ready. Never a person."""
