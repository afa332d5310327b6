"""What the public can find: pages, trainings, calls, tools, documents and communes."""
