//! Addresses, replay, order, and the distributions of what is drawn.

#![allow(
    clippy::disallowed_methods,
    reason = "the oracle may use platform maths: it is compared within a tolerance"
)]

use super::binomial_exact::exact_quantile;
use super::*;
use crate::maths::{for_each_instruction_set, normal_cdf, regularised_gamma_upper};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rand_distr::Distribution as _;

const SEED: u64 = 20_260_301;

fn address() -> Address {
    Address { operation: Operation(3), entity: Entity::named("role", "engineer"), month: 5, cohort: 2 }
}

fn uniforms(luck: Luck, address: Address, n_lanes: usize) -> Vec<f64> {
    let mut out = vec![f64::NAN; n_lanes];
    luck.uniforms(address, &mut out);
    out
}

/// Published runs depend on these numbers: they change with the semantics or never. Found by a
/// second program, from the description in `address.rs` and the definition of Philox.
#[test]
fn numbers_of_an_address_are_pinned() {
    assert_eq!(format!("{:?}", Entity::named("role", "engineer")), "Entity(9340876322275965)");
    let bits: Vec<u64> = uniforms(Luck::new(SEED, 0), address(), 2).into_iter().map(f64::to_bits).collect();
    assert_eq!(bits, [4_605_331_075_529_543_903, 4_601_550_741_931_896_466]);
    assert_eq!(design_word(SEED, address().entity, 1, 2), 8_359_277_054_540_649_966);
}

/// Every part of an address, the seed and the replication tell numbers apart, in every bit.
#[test]
fn every_part_of_an_address_matters() {
    let base = uniforms(Luck::new(SEED, 0), address(), 1)[0];
    let mut others = Vec::new();
    for bit in 0..16 {
        let operation = Operation(address().operation.0 ^ 1 << bit);
        others.push(uniforms(Luck::new(SEED, 0), Address { operation, ..address() }, 1)[0]);
    }
    for bit in 0..11 {
        let month = address().month ^ 1 << bit;
        others.push(uniforms(Luck::new(SEED, 0), Address { month, ..address() }, 1)[0]);
        let cohort = address().cohort ^ 1 << bit;
        others.push(uniforms(Luck::new(SEED, 0), Address { cohort, ..address() }, 1)[0]);
    }
    for (kind, name) in
        [("role", "engineeR"), ("Role", "engineer"), ("rolee", "ngineer"), ("", "roleengineer")]
    {
        let entity = Entity::named(kind, name);
        others.push(uniforms(Luck::new(SEED, 0), Address { entity, ..address() }, 1)[0]);
    }
    for bit in 0..64 {
        others.push(uniforms(Luck::new(SEED ^ 1 << bit, 0), address(), 1)[0]);
    }
    for bit in 0..32 {
        others.push(uniforms(Luck::new(SEED, 1 << bit), address(), 1)[0]);
    }
    others.push(base);
    others.sort_by(f64::total_cmp);
    let n_others = others.len();
    others.dedup();
    assert_eq!(others.len(), n_others, "two addresses share a number");
}

/// The four domains do not meet, even where all else is equal.
#[test]
fn domains_have_numbers_of_their_own() {
    let entity = address().entity;
    let at_zero = Address { operation: Operation(0), entity, month: 0, cohort: 0 };
    let flow = uniforms(Luck::new(SEED, 0), at_zero, 1)[0];
    let mut assumption = [0.0];
    assumption_uniforms(SEED, entity, 0, &mut assumption);
    let design = design_word(SEED, entity, 0, 0);
    let stream = rand::Rng::next_u64(&mut AddressRng::new(SEED, 0, at_zero));
    assert_ne!(flow, assumption[0]);
    assert_ne!(design >> 12, stream >> 12);
    for word in [design, stream] {
        let uniform = ((word >> 12) as f64 + 0.5) * f64::EPSILON;
        assert!(uniform != flow && uniform != assumption[0]);
    }
}

/// Lane position, start of the block, length of the slice and instruction set do not matter.
#[test]
fn equal_addresses_give_equal_numbers() {
    let n_lanes = 700;
    let n: Vec<f64> = (0..n_lanes).map(|i| f64::from(i % 90)).collect();
    let p: Vec<f64> = (0..n_lanes).map(|i| f64::from(i % 101) / 100.0).collect();
    let share = vec![0.3; n.len()];
    let draw = |first: usize, length: usize| {
        let luck = Luck::new(SEED, first as u32);
        let lanes = first..first + length;
        let mut out = vec![vec![f64::NAN; length]; 6];
        let [uniform, normal, binomial, total, part, assumption] = &mut out[..] else { unreachable!() };
        luck.uniforms(address(), uniform);
        luck.normals(address(), normal);
        luck.binomial(address(), &n[lanes.clone()], &p[lanes.clone()], binomial);
        luck.binomial_split(
            address(),
            &n[lanes.clone()],
            &known(&p[lanes.clone()]),
            &known(&share[lanes]),
            total,
            part,
        );
        assumption_uniforms(SEED, address().entity, first as u32, assumption);
        out
    };
    let whole = draw(0, n.len());
    assert!(whole.iter().flatten().all(|x| x.is_finite()));
    for_each_instruction_set(|set| {
        for (first, length) in [(0, 700), (0, 1), (1, 1), (17, 40), (255, 258), (693, 7), (5, 0)] {
            for (part, whole) in draw(first, length).into_iter().zip(&whole) {
                assert_eq!(part, whole[first..first + length], "{length} lanes from {first} on {set}");
            }
        }
    });
}

/// The first uniform of a split is that of the plain flow at the same address.
#[test]
fn a_split_has_the_total_of_the_plain_flow() {
    let (n, p, share) = ([200.0; 64], [0.1; 64], [0.25; 64]);
    let (mut plain, mut total, mut part) = ([0.0; 64], [0.0; 64], [0.0; 64]);
    let luck = Luck::new(SEED, 9);
    luck.binomial(address(), &n, &p, &mut plain);
    luck.binomial_split(address(), &n, &known(&p), &known(&share), &mut total, &mut part);
    assert_eq!(plain, total);
    assert!(part.iter().zip(&total).all(|(part, total)| part <= total));
    assert!(part.iter().sum::<f64>() > 0.0);
}

fn known(p: &[f64]) -> Probabilities {
    let mut known = Probabilities::new(p.len());
    known.set(|to| to.copy_from_slice(p));
    known
}

/// Lanes with people are worked through side by side where they are few; each keeps the number that it
/// has alone. So do probabilities that are known beforehand, also above 1/2.
#[test]
fn a_lane_among_empty_ones_has_its_own_number() {
    let n_lanes = 600_u32;
    for_each_instruction_set(|set| {
        for every in [1, 2, 3, 8, 40, 255, 599] {
            let n: Vec<f64> = (0..n_lanes)
                .map(|i| if i % every == every - 1 { f64::from(i * 7 % 450) } else { 0.0 })
                .collect();
            let p: Vec<f64> = (0..n_lanes).map(|i| f64::from(i * 13 % 104) / 101.0 - 0.01).collect();
            let (known_p, share) = (known(&p), vec![0.8; p.len()]);
            let luck = Luck::new(SEED, 3);
            let mut out = vec![vec![f64::NAN; p.len()]; 4];
            let [plain, of_known, total, part] = &mut out[..] else { unreachable!() };
            luck.binomial(address(), &n, &p, plain);
            luck.binomial_of(address(), &n, &known_p, of_known);
            luck.binomial_split(address(), &n, &known_p, &known(&share), total, part);
            for lane in 0..n.len() {
                let alone = Luck::new(SEED, 3 + lane as u32);
                let (mut one, mut of_one, mut part_of_one) = ([f64::NAN], [f64::NAN], [f64::NAN]);
                alone.binomial(address(), &n[lane..=lane], &p[lane..=lane], &mut one);
                let (p, share) = (known(&p[lane..=lane]), known(&share[lane..=lane]));
                alone.binomial_split(address(), &n[lane..=lane], &p, &share, &mut of_one, &mut part_of_one);
                assert_eq!(one, of_one);
                let numbers = [plain[lane], of_known[lane], total[lane], part[lane]];
                let expected = [one[0], one[0], one[0], part_of_one[0]];
                assert_eq!(numbers, expected, "lane {lane}, every {every}, {set}");
            }
        }
    });
}

fn quantile(n: f64, p: f64, u: f64) -> f64 {
    let mut out = [f64::NAN];
    binomial_quantile(&[n], &[p], &[u], &mut out);
    out[0]
}

#[test]
fn edges_of_the_binomial_are_exact() {
    for u in [1e-300, 1e-9, 0.3, 0.5, 1.0 - 1e-9, 1.0 - f64::EPSILON / 2.0] {
        for n in [0.0, 1.0, 13.0, 1e6, 4e9] {
            assert_eq!(quantile(n, 0.0, u), 0.0);
            assert_eq!(quantile(n, 1.0, u), n);
        }
        for p in [1e-300, 0.3, 0.5, 0.9] {
            assert_eq!(quantile(0.0, p, u), 0.0);
            assert_eq!(quantile(1.0, p, u), if u <= 1.0 - p { 0.0 } else { 1.0 }, "p {p} u {u}");
        }
    }
    // Outside the domain the result means nothing, but is still a number of people.
    for (n, p, u) in [
        (f64::NAN, 0.5, 0.5),
        (10.0, f64::NAN, 0.5),
        (10.0, 0.5, f64::NAN),
        (10.0, 2.0, -1.0),
        (10.0, 0.5, 1.0),
    ] {
        let k = quantile(n, p, u);
        assert!((0.0..=10.0).contains(&k), "{k} for n {n}, p {p}, u {u}");
    }
}

/// As many people as live on Earth: F(k - 1) < u <= F(k), found in bounded time. The rounding of
/// u moves F by less than 10⁻¹⁵ and that of p by 10⁻¹², so u is taken from F at known k.
#[test]
fn billions_of_people_are_drawn() {
    for n in [1e9, 2e9, 4e9] {
        for p in [1e-9, 1e-6, 0.01, 0.5, 0.999] {
            for u in [1e-12, 1e-5, 0.2, 0.7, 1.0 - 1e-6] {
                let k = quantile(n, p, u);
                assert_eq!(k, exact_quantile(n, p, u, (n * p).floor()), "n {n}, p {p}, u {u}");
                let deviations = (k - n * p) / (n * p * (1.0 - p) + 1.0).sqrt();
                assert!(deviations.abs() < 12.0, "n {n}, p {p}, u {u}: {deviations} deviations");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 20_000,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// More luck, more people or a higher probability never give fewer, across all changes of
    /// method; and one more person adds one at most.
    #[test]
    fn quantiles_never_fall(
        log_n in 0.0..13.0_f64,
        log_p in -14.0..0.0_f64,
        is_mirrored: bool,
        u in 0.0..1.0_f64,
        step in 1e-12..0.5_f64,
    ) {
        let n = crate::maths::exp(log_n).floor();
        let p = crate::maths::exp(log_p);
        let p = if is_mirrored { 1.0 - p } else { p };
        let u = u.clamp(1e-15, 1.0 - 1e-15);
        let k = quantile(n, p, u);
        prop_assert!(k >= 0.0 && k <= n && k.fract() == 0.0);
        prop_assert!(quantile(n, p, (u + step).min(1.0 - 1e-15)) >= k);
        prop_assert!(quantile(n, (p + step * (1.0 - p)).min(1.0), u) >= k);
        let of_one_more = quantile(n + 1.0, p, u);
        prop_assert!(of_one_more == k || of_one_more == k + 1.0);
    }
}

/// Both methods against the incomplete beta function, a little above and below every value of F
/// that matters, through the change of method.
#[test]
fn both_methods_agree_with_the_beta_function_beside_every_step() {
    use crate::maths::regularised_beta_upper as upper;
    let mut n_checked = 0;
    for mean in [0.3_f64, 2.0, 7.0, 9.9, 10.1, 11.0, 13.0, 17.0, 25.0, 60.0] {
        for p in [1e-5, 0.02, 0.15, 0.35, 0.5] {
            let n = f64::from((mean / p) as i32) + 1.0;
            let reach = 7.0 * mean.sqrt() + 4.0;
            let first = (mean - reach).max(0.0).floor();
            for step in 0..(2.0 * reach) as i32 {
                let k = first + f64::from(step);
                if k >= n {
                    break;
                }
                let f = upper(k + 1.0, n - k, p);
                let probability = f - if k > 0.0 { upper(k, n - k + 1.0, p) } else { 0.0 };
                for shift in [1e-7, 1e-5, 1e-3, 0.1].map(|share| share * probability) {
                    if shift > 1e-12 {
                        assert_eq!(quantile(n, p, f - shift), k, "n {n}, p {p}, {shift} below F({k})");
                        n_checked += 1;
                    }
                    // The next step is higher by nearly as much, unless k is far out.
                    if shift > 1e-12 && k < mean + 3.0 * mean.sqrt() {
                        let of_more = quantile(n, p, f + 0.3 * shift);
                        assert_eq!(of_more, k + 1.0, "n {n}, p {p}, {shift} above F({k})");
                    }
                }
            }
        }
    }
    assert!(n_checked > 2_000, "only {n_checked} numbers");
}

/// Probability that chi-squared with this many degrees of freedom is larger.
fn chi_squared_tail(statistic: f64, degrees: f64) -> f64 {
    regularised_gamma_upper(degrees / 2.0, statistic / 2.0)
}

/// Kolmogorov and Smirnov's statistic times the root of the sample size; above 1.95 with probability 0.001.
fn kolmogorov(sample: &mut [f64], cdf: impl Fn(f64) -> f64) -> f64 {
    sample.sort_by(f64::total_cmp);
    let n = sample.len() as f64;
    let distances = sample.iter().enumerate().map(|(i, x)| {
        let f = cdf(*x);
        (f - i as f64 / n).abs().max(((i + 1) as f64 / n - f).abs())
    });
    distances.fold(0.0, f64::max) * n.sqrt()
}

/// Uniform along replications, months and names; alpha is 0.001 each, the seed is fixed.
/// Teeth: a mean of 0.504 instead of 0.5 fails.
#[test]
fn uniforms_are_uniform_along_every_part_of_the_address() {
    let n_lanes = 60_000;
    let mut along_replications = uniforms(Luck::new(SEED, 0), address(), n_lanes);
    let mut along_months: Vec<f64> = (0..n_lanes)
        .map(|i| {
            let (month, cohort) = ((i % 1_201) as u16, (i / 1_201) as u16);
            uniforms(Luck::new(SEED, 0), Address { month, cohort, ..address() }, 1)[0]
        })
        .collect();
    let mut along_names: Vec<f64> = (0..n_lanes)
        .map(|i| {
            let entity = Entity::named("role", &i.to_string());
            uniforms(Luck::new(SEED, 0), Address { entity, ..address() }, 1)[0]
        })
        .collect();
    let mut assumptions = vec![0.0; n_lanes];
    assumption_uniforms(SEED, address().entity, 0, &mut assumptions);
    let samples = [&mut along_replications, &mut along_months, &mut along_names, &mut assumptions];
    for (which, sample) in samples.into_iter().enumerate() {
        let neighbours = chi_squared_of_pairs(sample);
        assert!(neighbours > 0.001, "sample {which}: pairs of neighbours, p-value {neighbours}");
        let statistic = kolmogorov(sample, |x| x);
        assert!(statistic < 1.95, "sample {which}: {statistic}");
    }
    let mut normals = vec![0.0; n_lanes];
    Luck::new(SEED, 0).normals(address(), &mut normals);
    assert!(kolmogorov(&mut normals, normal_cdf) < 1.95);
}

/// Neighbours on a grid of 16 by 16 cells: p-value of independence with uniform margins.
fn chi_squared_of_pairs(sample: &[f64]) -> f64 {
    let mut counts = [[0.0_f64; 16]; 16];
    for pair in sample.chunks_exact(2) {
        counts[(pair[0] * 16.0) as usize][(pair[1] * 16.0) as usize] += 1.0;
    }
    let expected = (sample.len() / 2) as f64 / 256.0;
    let statistic: f64 = counts.iter().flatten().map(|count| (count - expected).powi(2) / expected).sum();
    chi_squared_tail(statistic, 255.0)
}

/// Two samples of counts have one distribution: p-value, cells with fewer than 20 pooled.
fn chi_squared_of_two(a: &[f64], b: &[f64]) -> f64 {
    let largest = a.iter().chain(b).fold(0.0_f64, |x, y| x.max(*y)) as usize;
    let mut counts = vec![[0.0_f64; 2]; largest + 1];
    for k in a {
        counts[*k as usize][0] += 1.0;
    }
    for k in b {
        counts[*k as usize][1] += 1.0;
    }
    let (mut statistic, mut degrees, mut cell) = (0.0, -1.0, [0.0; 2]);
    for (k, count) in counts.iter().enumerate() {
        cell = [cell[0] + count[0], cell[1] + count[1]];
        if cell[0] + cell[1] >= 20.0 || k == largest {
            statistic += (cell[0] - cell[1]).powi(2) / (cell[0] + cell[1]).max(1.0);
            degrees += 1.0;
            cell = [0.0; 2];
        }
    }
    chi_squared_tail(statistic, degrees)
}

/// Against `rand_distr`, an independent sampler, on a stream of the same generator; alpha is 0.001 for each of 12
/// laws, the seed is fixed. Teeth: p 3 % too high fails for n p >= 1.
#[test]
fn binomials_have_the_distribution_of_an_independent_sampler() {
    let n_lanes = 60_000;
    for (law, (n, p)) in [
        (1_u64, 0.3),
        (7, 0.5),
        (40, 0.02),
        (100, 0.05),
        (100, 0.95),
        (60, 0.4),
        (30, 0.499),
        (1_000, 0.01),
        (1_000, 0.05),
        (500, 0.5),
        (20_000, 0.01),
        (1_000_000, 2e-5),
    ]
    .into_iter()
    .enumerate()
    {
        let at = Address { month: law as u16, ..address() };
        let mut ours = vec![0.0; n_lanes];
        Luck::new(SEED, 0).binomial(at, &vec![n as f64; n_lanes], &vec![p; n_lanes], &mut ours);
        let mut stream = AddressRng::new(SEED, 0, at);
        let theirs = rand_distr::Binomial::new(n, p).unwrap();
        let theirs: Vec<f64> = (0..n_lanes).map(|_| theirs.sample(&mut stream) as f64).collect();
        let p_value = chi_squared_of_two(&ours, &theirs);
        assert!(p_value > 0.001, "Binomial({n}, {p}): p-value {p_value}");
    }
}

/// Of Binomial(n, p) leavers a share s: the part is Binomial(n, p s), the rest Binomial(n, p (1 - s)), and two
/// such numbers are correlated only as a multinomial's are. Tolerance: 4 standard errors.
#[test]
fn both_parts_of_a_split_are_binomial() {
    let (n, p, share, n_lanes) = (50.0, 0.3, 0.4, 60_000);
    let (mut total, mut part) = (vec![0.0; n_lanes], vec![0.0; n_lanes]);
    let lanes = |x: f64| vec![x; n_lanes];
    Luck::new(SEED, 0).binomial_split(
        address(),
        &lanes(n),
        &known(&lanes(p)),
        &known(&lanes(share)),
        &mut total,
        &mut part,
    );
    let rest: Vec<f64> = total.iter().zip(&part).map(|(total, part)| total - part).collect();
    let mean = |x: &[f64]| x.iter().sum::<f64>() / n_lanes as f64;
    for (sample, probability) in [(&part, p * share), (&rest, p * (1.0 - share))] {
        let error = (n * probability * (1.0 - probability) / n_lanes as f64).sqrt();
        let z = (mean(sample) - n * probability) / error;
        assert!(z.abs() < 4.0, "mean is {z} standard errors away");
    }
    let product: Vec<f64> = part.iter().zip(&rest).map(|(part, rest)| part * rest).collect();
    let covariance = mean(&product) - mean(&part) * mean(&rest);
    let expected = -n * p * share * p * (1.0 - share);
    // The standard error of a covariance is about the product of the deviations over sqrt(N).
    let error = n * (p * share * p * (1.0 - share)).sqrt() / (n_lanes as f64).sqrt();
    let z = (covariance - expected) / error;
    assert!(z.abs() < 4.0, "covariance {covariance} instead of {expected}: {z} standard errors");
}

/// The stream fills bytes, words and double words from one sequence.
#[test]
fn a_stream_is_one_sequence() {
    use rand::Rng as _;
    let mut words = AddressRng::new(SEED, 4, address());
    let mut double_words = words.clone();
    let mut bytes = words.clone();
    let mut buffer = [0_u8; 40];
    bytes.fill_bytes(&mut buffer);
    for chunk in buffer.chunks(8) {
        let (low, high) = (u64::from(words.next_u32()), u64::from(words.next_u32()));
        assert_eq!(double_words.next_u64(), high << 32 | low);
        assert_eq!(u64::from_le_bytes(chunk.try_into().unwrap()), high << 32 | low);
    }
}
