"""What the programs of faults and benchmarks stand on: a database, a portal, applicants, proof."""
