"""What passend says of itself to who watches over it: which data it keeps, and its entry in the Algoritmeregister."""
