//! Tables of statistics as workers hand them over: named blocks with named axes.
//!
//! ```text
//! workshift-bench 1
//! block NAME
//! axis NAME <tab> LABEL <tab> LABEL ...
//! values COUNT
//! (COUNT doubles, little-endian, the last axis fastest)
//! block ...
//! end
//! ```
//!
//! `peers/dump.py` writes the same from Python.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// First line of a file.
const HEAD: &str = "workshift-bench 1";

/// An axis and its labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// For example `month`.
    pub name: String,
    /// One for each position.
    pub labels: Vec<String>,
}

impl Axis {
    /// An axis of labels that can be printed.
    pub fn new<T: ToString>(name: &str, labels: impl IntoIterator<Item = T>) -> Self {
        Self { name: name.to_owned(), labels: labels.into_iter().map(|label| label.to_string()).collect() }
    }

    /// Where a label stands.
    pub fn position(&self, label: &str) -> Option<usize> {
        self.labels.iter().position(|other| other == label)
    }
}

/// An array with named axes, the last fastest.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// For example `levels`.
    pub name: String,
    /// Slowest first; the last one names the statistics.
    pub axes: Vec<Axis>,
    /// In the order of the axes.
    pub values: Vec<f64>,
}

impl Block {
    /// Columns of the block, without the axis of statistics.
    pub fn n_columns(&self) -> usize {
        self.values.len() / self.statistics().labels.len().max(1)
    }

    /// The last axis.
    ///
    /// # Panics
    ///
    /// If there is no axis.
    pub fn statistics(&self) -> &Axis {
        self.axes.last().expect("a block has axes")
    }

    /// The same numbers with the columns of another block in its order: labels are matched by name, and those
    /// that the other does not have are left out. Statistics keep their order.
    ///
    /// # Errors
    ///
    /// The label that is not there.
    pub fn in_order_of(&self, other: &Block) -> Result<Block, String> {
        let mut offsets = vec![0];
        let mut axes = Vec::new();
        for (axis, wanted) in self.axes.iter().zip(&other.axes).take(self.axes.len() - 1) {
            let mut positions = Vec::new();
            for label in &wanted.labels {
                let found = axis.position(label).filter(|_| axis.name == wanted.name);
                let missing =
                    || format!("block `{}` has no {} `{label}`, which is expected", self.name, wanted.name);
                positions.push(found.ok_or_else(missing)?);
            }
            let n = axis.labels.len();
            offsets =
                offsets.iter().flat_map(|offset| positions.iter().map(move |at| offset * n + at)).collect();
            axes.push(wanted.clone());
        }
        if self.axes.len() != other.axes.len() {
            return Err(format!("block `{}` has {} axes", self.name, self.axes.len()));
        }
        axes.push(self.statistics().clone());
        let n = self.statistics().labels.len();
        let values =
            offsets.iter().flat_map(|at| self.values[at * n..(at + 1) * n].iter().copied()).collect();
        Ok(Block { name: self.name.clone(), axes, values })
    }

    /// The labels of a column, for a message.
    pub fn place(&self, column: usize) -> String {
        let mut rest = column;
        let mut words = Vec::new();
        for axis in self.axes.iter().rev().skip(1) {
            words.push(format!("{} {}", axis.name, axis.labels[rest % axis.labels.len()]));
            rest /= axis.labels.len();
        }
        words.reverse();
        format!("{}: {}", self.name, words.join(", "))
    }

    /// The label of a column on an axis, if there is such an axis.
    pub fn label(&self, axis: &str, column: usize) -> Option<&str> {
        let mut rest = column;
        for each in self.axes.iter().rev().skip(1) {
            if each.name == axis {
                return Some(&each.labels[rest % each.labels.len()]);
            }
            rest /= each.labels.len();
        }
        None
    }
}

/// Writes blocks.
///
/// # Errors
///
/// Names the path.
pub fn write(path: &Path, blocks: &[Block]) -> Result<(), String> {
    let inner = || -> std::io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        writeln!(file, "{HEAD}")?;
        for block in blocks {
            writeln!(file, "block {}", block.name)?;
            for axis in &block.axes {
                writeln!(file, "axis {}\t{}", axis.name, axis.labels.join("\t"))?;
            }
            writeln!(file, "values {}", block.values.len())?;
            for value in &block.values {
                file.write_all(&value.to_le_bytes())?;
            }
        }
        writeln!(file, "end")?;
        file.flush()
    };
    inner().map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads blocks.
///
/// # Errors
///
/// Names the path and what is wrong with it.
pub fn read(path: &Path) -> Result<Vec<Block>, String> {
    let inner = || -> Result<Vec<Block>, String> {
        let mut file = BufReader::new(File::open(path).map_err(|error| error.to_string())?);
        if line(&mut file)? != HEAD {
            return Err(format!("does not start with `{HEAD}`"));
        }
        let mut blocks = Vec::new();
        loop {
            let head = line(&mut file)?;
            match head.strip_prefix("block ") {
                Some(name) => blocks.push(block(&mut file, name)?),
                None if head == "end" => return Ok(blocks),
                None => return Err(format!("`{head}` instead of a block or the end")),
            }
        }
    };
    inner().map_err(|problem| format!("{}: {problem}", path.display()))
}

fn line(file: &mut impl BufRead) -> Result<String, String> {
    let mut line = String::new();
    file.read_line(&mut line).map_err(|error| error.to_string())?;
    line.strip_suffix('\n').map(str::to_owned).ok_or_else(|| "ends too early".to_owned())
}

fn block(file: &mut impl BufRead, name: &str) -> Result<Block, String> {
    let mut axes = Vec::new();
    loop {
        let head = line(file)?;
        if let Some(axis) = head.strip_prefix("axis ") {
            let mut words = axis.split('\t');
            let name = words.next().unwrap_or_default();
            axes.push(Axis::new(name, words));
        } else if let Some(count) = head.strip_prefix("values ") {
            let count: usize = count.parse().map_err(|_| format!("`{head}` is not a number of values"))?;
            if axes.is_empty() || axes.iter().map(|axis: &Axis| axis.labels.len()).product::<usize>() != count
            {
                return Err(format!("block `{name}`: {count} values do not fit its axes"));
            }
            let mut bytes = vec![0; count * 8];
            file.read_exact(&mut bytes).map_err(|error| format!("block `{name}`: {error}"))?;
            let values = bytes
                .chunks_exact(8)
                .map(|eight| f64::from_le_bytes(eight.try_into().expect("chunks of eight")));
            return Ok(Block { name: name.to_owned(), axes, values: values.collect() });
        } else {
            return Err(format!("block `{name}`: `{head}` is neither an axis nor values"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, Block, read, write};

    fn block(months: &[&str], metrics: &[&str]) -> Block {
        let axes = vec![
            Axis::new("month", months),
            Axis::new("metric", metrics),
            Axis::new("statistic", ["mean", "sd"]),
        ];
        let values = (0..months.len() * metrics.len() * 2).map(|i| i as f64 / 3.0).collect();
        Block { name: "levels".to_owned(), axes, values }
    }

    #[test]
    fn what_is_written_is_read() {
        let path = std::env::temp_dir().join(format!("workshift-dump-{}", std::process::id()));
        let blocks = [block(&["1", "2"], &["a", "b", "c"]), block(&["1"], &["a b"])];
        write(&path, &blocks).unwrap();
        assert_eq!(read(&path).unwrap(), blocks);
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 4]).unwrap();
        assert!(read(&path).unwrap_err().contains("ends too early"));
        std::fs::remove_file(&path).unwrap();
    }

    #[test]
    fn columns_are_matched_by_name() {
        let ours = block(&["1", "2"], &["a", "b", "c"]);
        let theirs = block(&["2", "1"], &["c", "a"]);
        let ordered = ours.in_order_of(&theirs).unwrap();
        // Month 2, metric c is the last column of ours.
        assert_eq!(ordered.values[..4], [10.0 / 3.0, 11.0 / 3.0, 6.0 / 3.0, 7.0 / 3.0]);
        assert_eq!(ordered.place(1), "levels: month 2, metric a");
        assert_eq!(ordered.label("metric", 0), Some("c"));
        let missing = ours.in_order_of(&block(&["3"], &["a"])).unwrap_err();
        assert_eq!(missing, "block `levels` has no month `3`, which is expected");
    }
}
