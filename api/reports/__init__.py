"""Reports on paper, in a spreadsheet and on the screen: one way of writing a file."""
