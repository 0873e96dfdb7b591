//! The command line.

use std::path::PathBuf;

use crate::implementation::{Implementation, Work, named};

/// How to call the program.
pub const USAGE: &str = "\
usage: peers [options]
  --work a|b|firm|all    what to run (all)
  --rounds N             rounds, each implementation once in turn (5)
  --slice N              replications of work b (2000)
  --quick                a tenth of the replications or less: to try the command, not to quote
  --only NAME,NAME,...   these implementations instead of all
  --python PATH          interpreter with NumPy, SciPy and Numba (python3)
  --markdown FILE        write the tables there too; between the lines `<!-- peers -->` and `<!-- /peers -->` if it has them";

/// What was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Arguments {
    pub work: Vec<Work>,
    pub rounds: usize,
    pub slice: usize,
    pub quick: bool,
    pub only: Option<Vec<Implementation>>,
    pub python: PathBuf,
    pub markdown: Option<PathBuf>,
}

impl Arguments {
    /// Reads the words after the name of the program.
    pub fn read(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut found = Self {
            work: Work::ALL.to_vec(),
            rounds: 5,
            slice: 2000,
            quick: false,
            only: None,
            python: "python3".into(),
            markdown: None,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--work" => {
                    let name = value()?;
                    if name != "all" {
                        found.work = vec![named(&Work::ALL, &name)?];
                    }
                }
                "--rounds" => found.rounds = whole(&word, &value()?, 1)?,
                "--slice" => found.slice = whole(&word, &value()?, 100)?,
                "--quick" => found.quick = true,
                "--only" => {
                    let names = value()?;
                    let names = names.split(',').map(|name| named(&Implementation::ALL, name.trim()));
                    found.only = Some(names.collect::<Result<_, _>>()?);
                }
                "--python" => found.python = value()?.into(),
                "--markdown" => found.markdown = Some(value()?.into()),
                _ => return Err(format!("there is no option `{word}`")),
            }
        }
        Ok(found)
    }
}

fn whole(option: &str, value: &str, least: usize) -> Result<usize, String> {
    let number = value.parse().ok().filter(|number| *number >= least);
    number.ok_or_else(|| format!("{option} `{value}`: a whole number of at least {least} is allowed"))
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use crate::implementation::{Implementation, Work};

    fn read(line: &str) -> Result<Arguments, String> {
        Arguments::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_read() {
        let found = read("--work b --rounds 7 --only plain,numba --quick").unwrap();
        assert_eq!((found.work, found.rounds, found.quick), (vec![Work::B], 7, true));
        assert_eq!(found.only, Some(vec![Implementation::Plain, Implementation::Numba]));
        assert_eq!(read("--work all").unwrap().work, Work::ALL);
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read("--work c").unwrap_err(), "there is no `c`; there are a, b, firm");
        assert_eq!(read("--rounds 0").unwrap_err(), "--rounds `0`: a whole number of at least 1 is allowed");
        assert_eq!(read("--rounds").unwrap_err(), "--rounds needs a value");
        assert_eq!(read("--fast").unwrap_err(), "there is no option `--fast`");
    }
}
