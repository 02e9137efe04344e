"""Lines of freight: which counts, sizes, weights, classes and goods belong together, and what adds up."""
