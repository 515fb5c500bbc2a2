GONE = Ya no está
