"""The verbs of this room: write the journal, keep a file, queue and deliver mail."""
