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
    let t = Instant::now();
    match what {
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
            eprintln!("simulate {:?} cpu {:.3} {}", t.elapsed(), cpu(), r.levels.cells.len());
        }
    }
}
