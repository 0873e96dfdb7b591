//! Trees against scikit-learn, and against truths that are known.

use super::*;

const VECTORS: &str = include_str!("../../../tests/vectors/cart.txt");

fn uniforms(seed: u64, column: u32, n: usize) -> Vec<f64> {
    let entity = Entity::named("test", "cart");
    (0..n)
        .map(|i| (design_word(seed, entity, column, i as u32) >> 11) as f64 / (1_u64 << 53) as f64)
        .collect()
}

/// Every node and every pruning. Teeth: another impurity, threshold, least size or weakest link shows.
#[test]
fn nodes_and_prunings_are_those_of_scikit_learn() {
    let mut sample = Sample { columns: vec![Vec::new(); 4], hits: Vec::new() };
    let (mut least, mut nodes, mut prunings) = (0, Vec::new(), Vec::new());
    for line in VECTORS.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[0] {
            "least" => least = words[1].parse().unwrap(),
            "x" => {
                for (column, word) in sample.columns.iter_mut().zip(&words[1..]) {
                    column.push(word.parse().unwrap());
                }
                sample.hits.push(words[5] == "1");
            }
            "node" => {
                let count = Count { n: words[1].parse().unwrap(), hits: words[2].parse().unwrap() };
                let split = words[3].parse::<usize>().ok().zip(words[4].parse::<f64>().ok());
                nodes.push((count, split));
            }
            "prune" => {
                prunings.push((words[1].parse::<f64>().unwrap(), words[2].parse::<usize>().unwrap()));
            }
            _ => {}
        }
    }
    let tree = Tree::grow(&sample, least);
    let mine: Vec<_> =
        tree.nodes().iter().map(|node| (node.count, node.split.map(|s| (s.column, s.threshold)))).collect();
    assert!(nodes.len() > 30 && prunings.len() > 10);
    assert_eq!(mine, nodes);
    assert_eq!(tree.prices().len(), prunings.len());
    for (price, (theirs, n_leaves)) in tree.prices().iter().zip(&prunings) {
        assert!((price - theirs).abs() < 1e-12, "{price} {theirs}");
        assert_eq!(tree.n_leaves(price + 1e-12), *n_leaves);
    }
}

/// Half the futures right of 0.6 hit nine times in ten, the others once in ten: one split, near 0.6,
/// on the right column. Teeth: without pruning the tree has dozens of leaves.
#[test]
fn cross_validation_finds_the_size_of_the_truth() {
    let n = 2000;
    let columns: Vec<Vec<f64>> = (0..5).map(|column| uniforms(3, column, n)).collect();
    let noise = uniforms(3, 9, n);
    let hits = (0..n).map(|i| noise[i] < if columns[2][i] > 0.6 { 0.9 } else { 0.1 }).collect();
    let sample = Sample { columns, hits };
    let chosen = choose(&sample, 30, 1);
    let full = chosen.tree.n_leaves(0.0);
    assert!(full > 20, "{full}");
    let leaves = chosen.tree.leaves(chosen.price, 5);
    assert_eq!(leaves.len(), 2);
    assert!((leaves[0].ranges[2].high.unwrap() - 0.6).abs() < 0.01);
    assert_eq!(leaves.iter().map(|leaf| leaf.count.n).sum::<usize>(), n);
    assert_eq!(chosen, choose(&sample, 30, 1), "the same seed deals the same parts");
}

/// Pure noise, no hit, only hits: a root alone.
#[test]
fn without_a_pattern_there_is_no_split() {
    let n = 1000;
    let columns: Vec<Vec<f64>> = (0..5).map(|column| uniforms(4, column, n)).collect();
    let noise: Vec<bool> = uniforms(4, 9, n).iter().map(|u| *u < 0.3).collect();
    for hits in [noise, vec![false; n], vec![true; n]] {
        let chosen = choose(&Sample { columns: columns.clone(), hits }, 30, 1);
        assert_eq!(chosen.tree.n_leaves(chosen.price), 1);
    }
}
