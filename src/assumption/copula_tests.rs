use super::*;

fn keys(n: usize) -> Vec<String> {
    (0..n).map(|i| format!("k{i:02}")).collect()
}

#[test]
fn rank_and_score_correlations_agree_at_the_ends_and_go_back() {
    assert_eq!(pearson(0.0), 0.0);
    assert!((pearson(1.0) - 1.0).abs() < 1e-15 && (pearson(-1.0) + 1.0).abs() < 1e-15);
    assert!((pearson(0.5) - 0.517_638_090_205_041_5).abs() < 1e-15, "2 sin 15 degrees");
    assert!((spearman(pearson(0.37)) - 0.37).abs() < 1e-15);
}

#[test]
fn the_factor_times_itself_is_the_matrix() {
    let pairs = [(0, 1, 0.7), (1, 3, -0.4), (0, 3, -0.1), (2, 4, 0.9)];
    let copula = Copula::new(&keys(6), &pairs).unwrap();
    let row = |key: usize| -> Vec<(usize, f64)> {
        copula.terms(key).map_or_else(|| vec![(key, 1.0)], <[(usize, f64)]>::to_vec)
    };
    for a in 0..6 {
        for b in 0..6 {
            let dot: f64 = row(a)
                .iter()
                .flat_map(|&(i, x)| row(b).into_iter().filter(move |(j, _)| *j == i).map(move |(_, y)| x * y))
                .sum();
            let given = pairs.iter().find(|(i, j, _)| (*i, *j) == (a.min(b), a.max(b))).map(|pair| pair.2);
            let exact = if a == b { 1.0 } else { pearson(given.unwrap_or(0.0)) };
            assert!((dot - exact).abs() < 1e-14, "{a} with {b}: {dot}, exact {exact}");
        }
    }
    assert!(copula.terms(5).is_none() && copula.terms(0).is_none() && copula.terms(2).is_none());
}

/// A correlation of one is possible: the second quantity follows from the first.
#[test]
fn perfect_correlation_is_possible_and_exact() {
    let copula = Copula::new(&keys(3), &[(0, 1, 1.0), (1, 2, -1.0), (0, 2, -1.0)]).unwrap();
    assert_eq!(copula.terms(1).unwrap(), [(0, 1.0)]);
    assert_eq!(copula.terms(2).unwrap(), [(0, -1.0)]);
}

#[test]
fn an_impossible_triangle_is_named_and_the_rest_is_not() {
    // 1, 3 and 4 contradict each other; 0 hangs on 1 and is innocent; 2 with 5 is another group.
    let pairs = [(0, 1, 0.2), (1, 3, 0.9), (3, 4, 0.9), (1, 4, -0.9), (2, 5, 0.99)];
    let impossible = check_correlations(&keys(6), &pairs).unwrap_err();
    assert_eq!(impossible.keys, ["k00", "k01", "k03", "k04"]);
    let named: Vec<(&str, &str, Option<f64>)> =
        impossible.offending.iter().map(|o| (o.a.as_str(), o.b.as_str(), o.given)).collect();
    assert_eq!(named, [("k01", "k03", Some(0.9)), ("k01", "k04", Some(-0.9)), ("k03", "k04", Some(0.9))]);
    assert_eq!(impossible.offending[0].nearest, impossible.nearest[1][2]);
}

#[test]
fn a_pair_that_is_not_given_is_named_as_such() {
    let impossible = check_correlations(&keys(3), &[(0, 1, 0.9), (1, 2, 0.9)]).unwrap_err();
    assert_eq!(impossible.offending[1].given, None);
    let text = impossible.to_string();
    assert!(text.contains("k00 with k02 0 (not given) (nearest possible 0."), "{text}");
}

#[test]
fn the_printed_matrix_can_be_typed_in() {
    let cases = [
        (3, vec![(0, 1, 0.9), (1, 2, 0.9)]),
        (3, vec![(0, 1, 1.0), (1, 2, 1.0), (0, 2, -1.0)]),
        (4, vec![(0, 1, -0.9), (0, 2, -0.9), (0, 3, -0.9), (1, 2, -0.9), (1, 3, -0.9), (2, 3, -0.9)]),
        (70, vec![(0, 1, 0.9), (1, 2, 0.9), (1, 69, 0.9)]),
    ];
    for (n, pairs) in cases {
        let impossible = check_correlations(&keys(n), &pairs).unwrap_err();
        let size = impossible.keys.len();
        let mut typed = Vec::new();
        for i in 0..size {
            assert_eq!(impossible.nearest[i][i], 1.0);
            for j in i + 1..size {
                let rho = impossible.nearest[i][j];
                assert_eq!(rho, impossible.nearest[j][i]);
                typed.push((i, j, format!("{rho:.4}").parse().unwrap()));
            }
        }
        assert!(check_correlations(&impossible.keys, &typed).is_ok(), "{pairs:?}");
    }
}

/// It is also near: the entry of the one impossible pair of equal correlations moves least.
#[test]
fn the_printed_matrix_is_near() {
    let impossible = check_correlations(&keys(3), &[(0, 1, 0.9), (1, 2, 0.9)]).unwrap_err();
    let exact = nearest_correlation(&vec![
        vec![1.0, pearson(0.9), 0.0],
        vec![pearson(0.9), 1.0, pearson(0.9)],
        vec![0.0, pearson(0.9), 1.0],
    ]);
    for (row, exact) in impossible.nearest.iter().zip(&exact) {
        for (rho, exact) in row.iter().zip(exact) {
            assert!((rho - spearman(*exact)).abs() < 1e-3);
        }
    }
}

/// Groups are ordered by key, so the order of the list does not matter.
#[test]
fn the_mixture_does_not_depend_on_the_order_of_the_keys() {
    let forward = Copula::new(&keys(3), &[(0, 1, 0.5), (1, 2, 0.3)]).unwrap();
    let mut turned = keys(3);
    turned.reverse();
    let backward = Copula::new(&turned, &[(2, 1, 0.5), (1, 0, 0.3)]).unwrap();
    for key in 0..3 {
        let mirrored: Option<Vec<(usize, f64)>> =
            backward.terms(2 - key).map(|terms| terms.iter().map(|&(i, w)| (2 - i, w)).collect());
        assert_eq!(forward.terms(key).map(<[(usize, f64)]>::to_vec), mirrored);
    }
}
