//! Circles of files that import each other: the strongly connected components of a graph (Tarjan's algorithm).

/// Returns the circles of a graph with `nodes` nodes, the largest first. A circle has at least two nodes, which are sorted.
#[must_use]
pub fn circles(nodes: usize, edges: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut targets = vec![Vec::new(); nodes];
    for &(from, to) in edges {
        targets[from].push(to);
    }
    let mut search = Search { targets: &targets, index: vec![None; nodes], low: vec![0; nodes], ..Search::default() };
    for node in 0..nodes {
        if search.index[node].is_none() {
            search.visit(node);
        }
    }
    search.circles.sort_by_key(|circle| (std::cmp::Reverse(circle.len()), circle[0]));
    search.circles
}

#[derive(Default)]
struct Search<'a> {
    targets: &'a [Vec<usize>],
    /// The order in which the nodes were reached.
    index: Vec<Option<usize>>,
    /// The earliest node that each node leads back to.
    low: Vec<usize>,
    stack: Vec<usize>,
    reached: usize,
    circles: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn visit(&mut self, node: usize) {
        let index = self.reached;
        self.reached += 1;
        (self.index[node], self.low[node]) = (Some(index), index);
        self.stack.push(node);
        for &target in &self.targets[node] {
            if self.index[target].is_none() {
                self.visit(target);
                self.low[node] = self.low[node].min(self.low[target]);
            } else if let Some(reached) = self.index[target].filter(|_| self.stack.contains(&target)) {
                self.low[node] = self.low[node].min(reached);
            }
        }
        if self.low[node] == index {
            self.finish(node);
        }
    }

    /// Takes the circle that begins with `node` from the stack.
    fn finish(&mut self, node: usize) {
        let start = self.stack.iter().position(|&other| other == node).unwrap_or(0);
        let mut circle = self.stack.split_off(start);
        if circle.len() > 1 {
            circle.sort_unstable();
            self.circles.push(circle);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn circles_are_found_largest_first() {
        let edges = [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 2), (5, 5), (5, 0)];
        assert_eq!(circles(6, &edges), [vec![2, 3, 4], vec![0, 1]]);
    }

    #[test]
    fn a_circle_through_two_ways_is_one() {
        assert_eq!(circles(4, &[(0, 1), (1, 2), (2, 0), (1, 3), (3, 1)]), [vec![0, 1, 2, 3]]);
    }

    #[test]
    fn no_circle_without_a_way_back() {
        assert!(circles(3, &[(0, 1), (0, 2), (1, 2)]).is_empty());
    }
}
