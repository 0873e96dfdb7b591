use std::time::Instant;
use workshift::engine::*;
use workshift::study::*;
fn cpu() -> f64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap();
    let f: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
    f[11].parse::<f64>().unwrap() / 100.0
}
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let what = args[1].as_str();
    let n: u32 = args[2].parse().unwrap();
    let name = args.get(3).map_or("meta-2026", |s| s.as_str());
    let dir = format!("{}/../scenarios/{name}", env!("CARGO_MANIFEST_DIR"));
    let files: Vec<InputFile> = FILES
        .iter()
        .filter_map(|f| {
            std::fs::read(format!("{dir}/{f}")).ok().map(|bytes| InputFile { path: f.to_string(), bytes })
        })
        .collect();
    let study = read(name, &files, &Selection::default()).unwrap();
    if let Ok(isa) = std::env::var("SCRATCH_ISA") {
        use workshift::maths::*;
        set_instruction_set(InstructionSet::ALL.into_iter().find(|s| s.to_string() == isa).unwrap()).unwrap();
    }
    let t = Instant::now();
    match what {
        "hash" => {
            let fnv = |h: u64, bits: u64| (h ^ bits).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23);
            for freeze in [None, Some(Freeze::Luck)] {
                let e = Evaluator::new(&study, 1, freeze).unwrap();
                let p = e.design(Sampling::Random, 0, n as usize).unwrap();
                let mut probes = Vec::new();
                for (metric, m) in metrics().iter().enumerate() {
                    for role in 0..=study.scenarios[0].roles.len() {
                        if role > 0 && m.firm_only {
                            continue;
                        }
                        for month in 0..=study.months {
                            probes.push(Probe {
                                metric,
                                role: role.checked_sub(1),
                                when: When::Month(month),
                            });
                        }
                    }
                }
                let mut h = 7;
                for s in 0..study.scenarios.len() {
                    for row in e.run(s, &p, &probes, Some(1), &Silent).unwrap() {
                        for x in row {
                            h = fnv(h, x.to_bits());
                        }
                    }
                }
                println!("{name} values {h:x}");
            }
            for mode in [Mode::MonteCarlo, Mode::Expectation] {
                let plan = Plan {
                    replications: n,
                    seed: 3,
                    sampling: Sampling::Random,
                    mode,
                    freeze: None,
                    threads: Some(1),
                    keep_draws: true,
                };
                let text = format!("{:?}", simulate(&study, &plan, &Silent).unwrap());
                let h = text.bytes().fold(7, |h, b| fnv(h, u64::from(b)));
                println!("{name} results {h:x} {}", text.len());
            }
        }
        "model" => {
            let e = Evaluator::new(&study, 1, None).unwrap();
            let p = e.design(Sampling::Random, 0, n as usize).unwrap();
            eprintln!("design {:?}", t.elapsed());
            let mut sum = 0.0;
            for s in 0..study.scenarios.len() {
                let v = e
                    .run(s, &p, &[Probe { metric: 3, role: None, when: When::Horizon }], Some(1), &Silent)
                    .unwrap();
                sum += v[0].iter().sum::<f64>();
            }
            eprintln!("model {:?} cpu {:.3} {sum}", t.elapsed(), cpu());
        }
        _ => {
            let plan = Plan {
                replications: n,
                seed: 1,
                sampling: Sampling::Random,
                mode: Mode::MonteCarlo,
                freeze: None,
                threads: Some(1),
                keep_draws: false,
            };
            let r = simulate(&study, &plan, &Silent).unwrap();
            // CHECK
            for (k, t) in [&r.levels, &r.differences].into_iter().enumerate() { for (i, c) in t.cells.iter().enumerate() { if let Some(c) = c { let sd = c.sd.unwrap(); if !sd.is_finite() || (sd == 0.0) != (c.min == c.max) || sd > (c.max - c.min) { println!("BAD {k} metric {} entity {} month {} scenario {} {c:?}", r.metrics[i % t.n_metrics].name, (i / t.n_metrics) % (t.n_roles + 1), (i / t.n_metrics / (t.n_roles + 1)) % t.n_months, i / t.n_metrics / (t.n_roles + 1) / t.n_months); } } } }
            eprintln!("simulate {:?} cpu {:.3} {}", t.elapsed(), cpu(), r.levels.cells.len());
        }
    }
}
