//! Designs: how the uncertain quantities of the replications are spread over their unit cube.

/// How the assumptions of the replications are spread over their unit cube.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sampling {
    /// Independent uniforms.
    Random,
    /// Latin hypercube, in independent randomisations of a fixed number of points.
    Lhs,
    /// Scrambled Sobol' points, in independent randomisations of a fixed number of points.
    Sobol,
}
