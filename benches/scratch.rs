use workshift::engine::*;
use workshift::study::*;
fn main() {
    let dir = format!("{}/../scenarios/meta-2026", env!("CARGO_MANIFEST_DIR"));
    let files: Vec<InputFile> = FILES.iter().filter_map(|f| std::fs::read(format!("{dir}/{f}")).ok().map(|bytes| InputFile { path: f.to_string(), bytes })).collect();
    let study = read("meta-2026", &files, &Selection::default()).unwrap();
    let metric = metrics().iter().position(|m| m.name == "layoff_rate_12m").unwrap();
    let s = study.scenarios.iter().position(|s| s.name == "slow_ai").unwrap();
    for seed in [1, 2, 3, 20260301] {
        let e = Evaluator::new(&study, seed, None).unwrap();
        let p = e.design(Sampling::Random, 0, 10000).unwrap();
        let v = e.run(s, &p, &[Probe { metric, role: None, when: When::Month(7) }], None, &Silent).unwrap();
        let mut v = v[0].clone();
        v.sort_by(f64::total_cmp);
        let below = v.iter().filter(|x| **x <= 0.10514707768060934).count();
        let at = v.iter().filter(|x| **x == 0.10514707768060934).count();
        println!("seed {seed} below {below} at {at} {:?}", (8900..9100).step_by(20).map(|i| v[i]).collect::<Vec<_>>());
    }
}
