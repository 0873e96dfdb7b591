//! PNG from the same SVG, at twice its size, with the typeface of the chart only.

use std::sync::Arc;

use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::typeface::Typeface;
use super::{Chart, ChartError};

/// Pixels of the PNG for one of the SVG.
const SCALE: f32 = 2.0;

/// The typeface and nothing of the machine's, whatever the files say of their family and weight.
fn fonts(typeface: &Typeface) -> fontdb::Database {
    let mut database = fontdb::Database::new();
    for (font, weight) in
        [(&typeface.regular, fontdb::Weight::NORMAL), (&typeface.semi_bold, fontdb::Weight::BOLD)]
    {
        database.push_face_info(fontdb::FaceInfo {
            id: fontdb::ID::dummy(),
            source: fontdb::Source::Binary(Arc::new(Arc::clone(&font.bytes))),
            index: 0,
            families: vec![(typeface.family.clone(), fontdb::Language::English_UnitedStates)],
            post_script_name: typeface.family.clone(),
            style: fontdb::Style::Normal,
            weight,
            stretch: fontdb::Stretch::Normal,
            monospaced: false,
        });
    }
    database.set_sans_serif_family(&typeface.family);
    database
}

/// The SVG as a tree of shapes.
pub(super) fn tree(svg: &str, typeface: &Typeface) -> Result<Tree, ChartError> {
    let options = Options {
        fontdb: Arc::new(fonts(typeface)),
        font_family: typeface.family.clone(),
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| ChartError::Png(error.to_string()))
}

impl Chart {
    /// The picture as PNG, two pixels for each of the SVG.
    ///
    /// # Errors
    ///
    /// [`ChartError::Png`] if the picture cannot be rasterised.
    pub fn png(&self) -> Result<Vec<u8>, ChartError> {
        let tree = tree(&self.svg, &self.typeface)?;
        let size = tree.size().to_int_size().scale_by(SCALE);
        let mut pixels = size
            .and_then(|size| Pixmap::new(size.width(), size.height()))
            .ok_or_else(|| ChartError::Png("the picture is too large".to_owned()))?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| ChartError::Png(error.to_string()))
    }
}

/// The PNGs of many charts, in their order, on all threads of the current pool.
///
/// # Errors
///
/// [`ChartError::Png`] of the first chart that cannot be rasterised.
pub fn render_all(charts: &[Chart]) -> Result<Vec<Vec<u8>>, ChartError> {
    charts.par_iter().map(Chart::png).collect()
}
