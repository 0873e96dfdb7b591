//! `draws.parquet` and `futures.parquet`: numbers by the row, for other programs and for ourselves.
//!
//! | file | a row per | columns |
//! |---|---|---|
//! | draws | scenario, replication | every drawn quantity, then the headline outcomes |
//! | futures | scenario, replication, month | every metric of the firm |
//!
//! `scenario` is text, `replication` (from 0: the address of its random numbers) and `month` are
//! 32-bit integers, everything else is a double; a quantity that a scenario does not have is null.
//! Equal results give equal bytes: no time and no machine is written.

use std::fs::File;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::column::reader::ColumnReader;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use crate::engine::{Draws, Futures, Results};

/// Rows in a row group at most; a group holds one scenario only.
const GROUP: usize = 1 << 20;

/// One column of a row group.
enum Column<'a> {
    /// The same text in every row.
    Text(&'a str),
    /// Whole numbers.
    Whole(Vec<i32>),
    /// Doubles; NaN is written as null.
    Double(&'a [f64]),
}

/// The bytes of `draws.parquet`.
///
/// # Errors
/// Only if two columns have the same name.
pub fn draws(results: &Results) -> Result<Vec<u8>> {
    let draws = &results.draws;
    let doubles: Vec<&str> = draws.keys.iter().chain(&draws.outcomes).map(String::as_str).collect();
    let mut file = begin(&["replication"], &doubles)?;
    let by_scenario = draws.values.iter().zip(&draws.outcome_values);
    for (scenario, (values, outcomes)) in results.scenarios.iter().zip(by_scenario) {
        let columns: Vec<&[f64]> = values.iter().chain(outcomes).map(Vec::as_slice).collect();
        let n = columns.first().map_or(0, |column| column.len());
        for begin in (0..n).step_by(GROUP) {
            let rows = begin..n.min(begin + GROUP);
            let mut group = file.next_row_group()?;
            write(&mut group, &Column::Text(scenario), rows.len())?;
            write(&mut group, &whole(rows.clone()), rows.len())?;
            for column in &columns {
                write(&mut group, &Column::Double(&column[rows.clone()]), rows.len())?;
            }
            group.close()?;
        }
    }
    file.into_inner()
}

/// The bytes of `futures.parquet`.
///
/// # Errors
/// Only if two metrics have the same name.
pub fn futures(results: &Results) -> Result<Vec<u8>> {
    let names: Vec<&str> = results.metrics.iter().map(|metric| metric.name).collect();
    let mut file = begin(&["replication", "month"], &names)?;
    let (n, n_metrics, n_months) = (results.futures.n, results.metrics.len(), results.months as usize + 1);
    if n > 0 {
        for (s, scenario) in results.scenarios.iter().enumerate() {
            let mut group = file.next_row_group()?;
            let rows = n * n_months;
            write(&mut group, &Column::Text(scenario), rows)?;
            write(&mut group, &whole((0..rows).map(|row| row / n_months)), rows)?;
            write(&mut group, &whole((0..rows).map(|row| row % n_months)), rows)?;
            for metric in 0..n_metrics {
                let at =
                    |row: usize| ((s * n_months + row % n_months) * n_metrics + metric) * n + row / n_months;
                let values: Vec<f64> = (0..rows).map(|row| results.futures.values[at(row)]).collect();
                write(&mut group, &Column::Double(&values), rows)?;
            }
            group.close()?;
        }
    }
    file.into_inner()
}

/// Reads `futures.parquet` back into the layout of [`Futures`].
///
/// # Errors
/// If the file is not one that [`futures`] wrote for these scenarios, months and metrics.
pub fn read_futures(file: File, results: &Results) -> Result<Futures> {
    let reader = SerializedFileReader::new(file)?;
    let (n_metrics, n_months) = (results.metrics.len(), results.months as usize + 1);
    let names: Vec<String> = columns_of(&reader);
    let expected =
        ["scenario", "replication", "month"].into_iter().chain(results.metrics.iter().map(|m| m.name));
    if !names.iter().map(String::as_str).eq(expected) {
        return Err(ParquetError::General("the metrics are not those of this run".into()));
    }
    if reader.num_row_groups() == 0 {
        return Ok(Futures::default());
    }
    if reader.num_row_groups() != results.scenarios.len() {
        return Err(ParquetError::General("the scenarios are not those of this run".into()));
    }
    let n = group_rows(&reader, 0) / n_months;
    let mut values = vec![f64::NAN; results.scenarios.len() * n_months * n_metrics * n];
    for s in 0..results.scenarios.len() {
        let months = read_whole(&reader, s, 2)?;
        let as_written = |(row, month): (usize, &i32)| usize::try_from(*month) == Ok(row % n_months);
        if months.len() != n * n_months || !months.iter().enumerate().all(as_written) {
            return Err(ParquetError::General("the months are not those of this run".into()));
        }
        for metric in 0..n_metrics {
            for (row, value) in read_doubles(&reader, s, metric + 3)?.into_iter().enumerate() {
                let (future, month) = (row / n_months, row % n_months);
                values[((s * n_months + month) * n_metrics + metric) * n + future] = value;
            }
        }
    }
    Ok(Futures { n, values })
}

/// Reads `draws.parquet` back. `n_outcomes` says how many of the last columns are outcomes.
///
/// # Errors
/// If the file is not one that [`draws`] wrote for these scenarios.
pub fn read_draws(file: File, scenarios: &[String], n_outcomes: usize) -> Result<Draws> {
    let reader = SerializedFileReader::new(file)?;
    let names = columns_of(&reader);
    if names.len() < 2 + n_outcomes || names[0] != "scenario" || names[1] != "replication" {
        return Err(ParquetError::General("the columns are not those of a run".into()));
    }
    let n_keys = names.len() - 2 - n_outcomes;
    let mut draws = Draws {
        keys: names[2..2 + n_keys].to_vec(),
        outcomes: names[2 + n_keys..].to_vec(),
        values: vec![vec![Vec::new(); n_keys]; scenarios.len()],
        outcome_values: vec![vec![Vec::new(); n_outcomes]; scenarios.len()],
    };
    for group in 0..reader.num_row_groups() {
        let name = read_text(&reader, group)?;
        let s = scenarios.iter().position(|scenario| *scenario == name);
        let s = s.ok_or_else(|| ParquetError::General(format!("`{name}` is not a scenario of this run")))?;
        for column in 0..n_keys {
            draws.values[s][column].extend(read_doubles(&reader, group, 2 + column)?);
        }
        for column in 0..n_outcomes {
            draws.outcome_values[s][column].extend(read_doubles(&reader, group, 2 + n_keys + column)?);
        }
    }
    Ok(draws)
}

/// Replications and months; the door of the study keeps both far below 2^31.
fn whole(numbers: impl Iterator<Item = usize>) -> Column<'static> {
    Column::Whole(numbers.map(|number| i32::try_from(number).unwrap_or(i32::MAX)).collect())
}

/// Opens a file in memory: `scenario`, then whole numbers, then doubles.
fn begin(whole: &[&str], doubles: &[&str]) -> Result<SerializedFileWriter<Vec<u8>>> {
    let mut fields = vec![text_field("scenario")?];
    for name in whole {
        fields.push(field(name, Physical::INT32, Repetition::REQUIRED)?);
    }
    for name in doubles {
        fields.push(field(name, Physical::DOUBLE, Repetition::OPTIONAL)?);
    }
    for (i, one) in fields.iter().enumerate() {
        if fields[..i].iter().any(|other| other.name() == one.name()) {
            return Err(ParquetError::General(format!("two columns are called `{}`", one.name())));
        }
    }
    let schema = Arc::new(Type::group_type_builder("schema").with_fields(fields).build()?);
    let properties = WriterProperties::builder()
        .set_created_by(format!("workshift version {}", env!("CARGO_PKG_VERSION")))
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(3)?))
        .build();
    SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties))
}

fn field(name: &str, physical: Physical, repetition: Repetition) -> Result<TypePtr> {
    Ok(Arc::new(Type::primitive_type_builder(name, physical).with_repetition(repetition).build()?))
}

fn text_field(name: &str) -> Result<TypePtr> {
    let builder =
        Type::primitive_type_builder(name, Physical::BYTE_ARRAY).with_repetition(Repetition::REQUIRED);
    Ok(Arc::new(builder.with_logical_type(Some(LogicalType::String)).build()?))
}

/// Writes the next column of a row group.
fn write(group: &mut SerializedRowGroupWriter<'_, Vec<u8>>, column: &Column<'_>, rows: usize) -> Result<()> {
    let mut writer = group
        .next_column()?
        .ok_or_else(|| ParquetError::General("more columns than the schema has".into()))?;
    match column {
        Column::Text(text) => {
            let values = vec![ByteArray::from(*text); rows];
            writer.typed::<ByteArrayType>().write_batch(&values, None, None)?;
        }
        Column::Whole(values) => {
            writer.typed::<Int32Type>().write_batch(values, None, None)?;
        }
        Column::Double(values) => {
            let levels: Vec<i16> = values.iter().map(|value| i16::from(!value.is_nan())).collect();
            let present: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
            writer.typed::<DoubleType>().write_batch(&present, Some(&levels), None)?;
        }
    }
    writer.close()
}

fn columns_of(reader: &SerializedFileReader<File>) -> Vec<String> {
    reader
        .metadata()
        .file_metadata()
        .schema_descr()
        .columns()
        .iter()
        .map(|column| column.name().to_owned())
        .collect()
}

fn group_rows(reader: &SerializedFileReader<File>, group: usize) -> usize {
    usize::try_from(reader.metadata().row_group(group).num_rows()).unwrap_or(0)
}

/// A column of doubles of one row group; null comes back as NaN.
fn read_doubles(reader: &SerializedFileReader<File>, group: usize, column: usize) -> Result<Vec<f64>> {
    let rows = group_rows(reader, group);
    let (mut present, mut levels) = (Vec::new(), Vec::new());
    match reader.get_row_group(group)?.get_column_reader(column)? {
        ColumnReader::DoubleColumnReader(mut typed) => {
            typed.read_records(rows, Some(&mut levels), None, &mut present)?;
        }
        _ => return Err(ParquetError::General(format!("column {column} does not hold doubles"))),
    }
    let mut present = present.into_iter();
    Ok(levels
        .into_iter()
        .map(|level| if level == 1 { present.next().unwrap_or(f64::NAN) } else { f64::NAN })
        .collect())
}

/// A column of whole numbers of one row group.
fn read_whole(reader: &SerializedFileReader<File>, group: usize, column: usize) -> Result<Vec<i32>> {
    let mut values = Vec::new();
    match reader.get_row_group(group)?.get_column_reader(column)? {
        ColumnReader::Int32ColumnReader(mut typed) => {
            typed.read_records(group_rows(reader, group), None, None, &mut values)?;
        }
        _ => return Err(ParquetError::General(format!("column {column} does not hold whole numbers"))),
    }
    Ok(values)
}

/// The scenario of a row group: the text of its first row.
fn read_text(reader: &SerializedFileReader<File>, group: usize) -> Result<String> {
    let mut values = Vec::new();
    match reader.get_row_group(group)?.get_column_reader(0)? {
        ColumnReader::ByteArrayColumnReader(mut typed) => {
            typed.read_records(1, None, None, &mut values)?;
        }
        _ => return Err(ParquetError::General("the first column does not hold text".into())),
    }
    let first = values.first().ok_or_else(|| ParquetError::General("an empty row group".into()))?;
    Ok(first.as_utf8()?.to_owned())
}

#[cfg(test)]
#[path = "parquet_tests.rs"]
mod tests;
