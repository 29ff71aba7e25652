"""The pages of a candidate: what is known of oneself, what is proposed, and what one is working on."""
