import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { measureLists } from './search-list.ts';
const db=new Database('/tmp/s_bench/x.sqlite'); db.pragma('cache_size=-65536'); if(process.argv[2])db.pragma('mmap_size=2000000000');
db.exec('CREATE TABLE IF NOT EXISTS batch(id INTEGER PRIMARY KEY); CREATE TABLE IF NOT EXISTS journal(batch,register,row,action,changes)');
const ledger={db,queries:new Kysely({dialect:new SqliteDialect({database:db})})};
for (const m of await measureLists(ledger,1_000_000,20)) console.log(m.kind.padEnd(24),m.p50.toFixed(2).padStart(8),m.p95.toFixed(2).padStart(8),m.worst.toFixed(2).padStart(8),String(m.hits).padStart(9));
console.log(process.memoryUsage().arrayBuffers/1e6|0,'MB arrays',process.memoryUsage().rss/1e6|0);
