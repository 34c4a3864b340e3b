//! What the versions of a spec say about the wire, for comparing them.
//!
//! In: a [`LoadedSpec`]. Out: a [`Contract`] for each version, oldest first; the [`Spec`]s too, of the same parse, if they are wanted.

use super::documents::{VersionDocument, in_order};
use super::{Form, LoadedSpec};
use crate::contract::contract_of;
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::{read_contract, read_openapi_and_contract};
use crate::model::contract::Contract;
use crate::model::spec::{Spec, Version};

/// What was found in the parts of a spec that decide the types, and in those that decide what is on the wire.
#[derive(Debug, Default)]
pub struct FoundInBoth {
    /// Of the [`Spec`]s.
    pub types: Findings,
    /// Of the [`Contract`]s.
    pub wire: Findings,
}

impl LoadedSpec {
    /// What its versions say about the wire, oldest first. What keeps one from being read is in `found`.
    pub fn read_contracts(&self, found: &mut Findings) -> Vec<Contract> {
        match &self.form {
            Form::Folder(..) => self.read(found).iter().map(contract_of).collect(),
            Form::Document(file) => read_contract(*file, &self.sources, found).into_iter().collect(),
            Form::Documents(documents) => {
                let read = documents.iter().filter_map(|document| {
                    let contract = read_contract(document.file, &self.sources, found)?;
                    of_version(document, contract)
                });
                sorted(read.collect())
            }
        }
    }

    /// Its versions as [`read`](Self::read) gives them, and what they say about the wire, from one parse of each file.
    pub fn read_with_contracts(&self, found: &mut FoundInBoth) -> (Vec<Spec>, Vec<Contract>) {
        let FoundInBoth { types, wire } = found;
        match &self.form {
            Form::Folder(..) => {
                let specs = self.read(types);
                *wire = types.clone();
                let contracts = specs.iter().map(contract_of).collect();
                (specs, contracts)
            }
            Form::Document(file) => {
                let (spec, contract) = read_openapi_and_contract(*file, &self.sources, types, wire);
                (spec.into_iter().collect(), contract.into_iter().collect())
            }
            Form::Documents(documents) => {
                let mut contracts = Vec::new();
                let read = |document: &VersionDocument, types: &mut Findings| {
                    let (spec, contract) =
                        read_openapi_and_contract(document.file, &self.sources, types, wire);
                    contracts.extend(contract.and_then(|contract| of_version(document, contract)));
                    spec
                };
                let specs = in_order(documents, types, read);
                (specs, sorted(contracts))
            }
        }
    }
}

// A contract with the version of its document; `None` if that has none.
fn of_version(document: &VersionDocument, mut contract: Contract) -> Option<(Version, Contract)> {
    let written = contract.version.as_ref().map(|version| version.value.as_str());
    let written = written.map(|written| written.strip_prefix('v').unwrap_or(written));
    let version = document.version.clone().or_else(|| written?.parse().ok())?;
    contract.version = Some(Spanned::new(version.text().to_owned(), contract.location.clone()));
    Some((version, contract))
}

fn sorted(mut contracts: Vec<(Version, Contract)>) -> Vec<Contract> {
    contracts.sort_by(|(left, _), (right, _)| left.cmp(right));
    contracts.into_iter().map(|(_, contract)| contract).collect()
}
