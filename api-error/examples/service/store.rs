//! Sessions in an embedded database.

use std::path::Path;

use redb::{Database, ReadableTable, TableDefinition};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const SESSIONS: TableDefinition<u128, &str> = TableDefinition::new("sessions");

/// A session of a user.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Session {
    pub id: Uuid,
    pub name: String,
    pub timeout_minutes: u32,
}

/// What clients never see.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Rarely, and with a large error, hence the box.
    #[error("the database failed")]
    Database(#[source] Box<redb::Error>),

    #[error("session {id} is malformed")]
    Malformed { id: Uuid, source: serde_json::Error },
}

impl<E: Into<redb::Error>> From<E> for StoreError {
    fn from(error: E) -> Self {
        Self::Database(Box::new(error.into()))
    }
}

/// The sessions that were created.
pub struct Store {
    database: Database,
}

impl Store {
    /// Opens the file, or makes it.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let database = Database::create(path)?;
        let transaction = database.begin_write()?;
        transaction.open_table(SESSIONS)?;
        transaction.commit()?;
        Ok(Self { database })
    }

    pub fn insert(&self, session: &Session) -> Result<(), StoreError> {
        let json = serde_json::to_string(session).map_err(malformed(session.id))?;
        let transaction = self.database.begin_write()?;
        transaction.open_table(SESSIONS)?.insert(session.id.as_u128(), json.as_str())?;
        transaction.commit()?;
        Ok(())
    }

    pub fn get(&self, id: Uuid) -> Result<Option<Session>, StoreError> {
        let table = self.database.begin_read()?.open_table(SESSIONS)?;
        table.get(id.as_u128())?.map(|json| parse(id, json.value())).transpose()
    }

    pub fn all(&self) -> Result<Vec<Session>, StoreError> {
        let table = self.database.begin_read()?.open_table(SESSIONS)?;
        let parsed = table.iter()?.map(|entry| {
            let (id, json) = entry?;
            parse(Uuid::from_u128(id.value()), json.value())
        });
        parsed.collect()
    }
}

fn parse(id: Uuid, json: &str) -> Result<Session, StoreError> {
    serde_json::from_str(json).map_err(malformed(id))
}

fn malformed(id: Uuid) -> impl FnOnce(serde_json::Error) -> StoreError {
    move |source| StoreError::Malformed { id, source }
}
