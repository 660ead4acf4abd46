"""Values to strings: reports and readings as JSON and as text on a terminal."""
