import Database from 'better-sqlite3';
const db=new Database('/tmp/s_bench/x.sqlite',{readonly:true}); db.pragma('cache_size=-65536'); db.pragma('mmap_size=2000000000');
const bench=(label,f)=>{let best=1e9,first; let r; for(let i=0;i<5;i++){const t=performance.now(); r=f(); const d=performance.now()-t; first??=d; best=Math.min(best,d)} console.log(label.padEnd(40),first.toFixed(1),best.toFixed(2),r)};
for (const q of ['"王"','"§li"']) {
const A=db.prepare('SELECT rowid FROM search_party_member WHERE search_party_member MATCH ?').pluck();
bench('pluck',()=>A.all(q).length);
const B=db.prepare('SELECT group_concat(rowid) FROM search_party_member WHERE search_party_member MATCH ?').pluck();
bench('concat',()=>B.get(q).length);
bench('concat+parse',()=>{const s=B.get(q); let n=0,id=0,x=0; for(let i=0;i<s.length;i++){const c=s.charCodeAt(i); if(c===44){x^=id;id=0;n++}else id=id*10+c-48} return n});
const C=db.prepare('SELECT json_group_array(rowid) FROM search_party_member WHERE search_party_member MATCH ?').pluck();
bench('json',()=>JSON.parse(C.get(q)).length);
let acc=0,n=0; 
db.function('seen',{deterministic:false},(id)=>{n++;return 0});
const D=db.prepare('SELECT count(*) FROM search_party_member WHERE search_party_member MATCH ? AND seen(rowid)').pluck();
bench('udf',()=>D.get(q));
}
console.log(db.prepare("SELECT id, block FROM search_party_member_data LIMIT 5").all());
const t0=performance.now(); const ids=db.prepare('SELECT id FROM party_member INDEXED BY party_member_by_name WHERE removed=0 ORDER BY name_sort,id').pluck().all(); console.log('order load',performance.now()-t0,ids.length);
const t1=performance.now(); const rows=db.prepare('SELECT id,branch,gender,kind,education,born_on,joined_on,work_post,state FROM party_member WHERE removed=0 ORDER BY id').raw().all(); console.log('cols load',performance.now()-t1,rows.length);
