"""The mock interview. Read flow.py first: the table says what can happen, the other modules say what is then said."""
