"""From the figures of a ranking to sentences, questions and levers that people can act on."""
