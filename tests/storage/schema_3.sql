PRAGMA application_id=1397575499;
PRAGMA user_version=3;
BEGIN TRANSACTION;
CREATE TABLE access (
	id INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	tries INTEGER NOT NULL, 
	tried_at FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (id = 1)
);
INSERT INTO "access" VALUES(1,'$argon2id$v=19$m=65536,t=3,p=4$+K7wrnHhq/vRIyJsz8t0UA$J9/U0n3q62ovlK4ibWnUpRcj23smPt99lZ50CdG6jqA',0,0.0);
CREATE TABLE achievement_versions (
	id INTEGER NOT NULL, 
	achievement_id VARCHAR(64) NOT NULL, 
	number INTEGER NOT NULL, 
	points INTEGER NOT NULL, 
	metric VARCHAR(32) NOT NULL, 
	at_least INTEGER NOT NULL, 
	percent SMALLINT, 
	PRIMARY KEY (id), 
	UNIQUE (achievement_id, number), 
	CHECK (points BETWEEN 0 AND 1000000), 
	FOREIGN KEY(achievement_id) REFERENCES achievements (id)
);
INSERT INTO "achievement_versions" VALUES(1,'first-log',1,10,'smokes_logged',1,NULL);
INSERT INTO "achievement_versions" VALUES(2,'first-smoke-free-day',1,50,'smoke_free_days',1,NULL);
INSERT INTO "achievement_versions" VALUES(3,'two-in-a-row',1,60,'smoke_free_streak',2,NULL);
INSERT INTO "achievement_versions" VALUES(4,'three-clear-days',1,100,'smoke_free_streak',3,NULL);
INSERT INTO "achievement_versions" VALUES(5,'5-day-streak',1,150,'smoke_free_streak',5,NULL);
INSERT INTO "achievement_versions" VALUES(6,'7-day-streak',1,300,'smoke_free_streak',7,NULL);
INSERT INTO "achievement_versions" VALUES(7,'10-day-streak',1,300,'smoke_free_streak',10,NULL);
INSERT INTO "achievement_versions" VALUES(8,'fortnight',1,500,'smoke_free_streak',14,NULL);
INSERT INTO "achievement_versions" VALUES(9,'30-day-streak',1,1000,'smoke_free_streak',30,NULL);
INSERT INTO "achievement_versions" VALUES(10,'three-days-on-record',1,30,'days_on_record',3,NULL);
INSERT INTO "achievement_versions" VALUES(11,'week-on-record',1,70,'record_streak',7,NULL);
INSERT INTO "achievement_versions" VALUES(12,'fortnight-on-record',1,140,'record_streak',14,NULL);
INSERT INTO "achievement_versions" VALUES(13,'first-lighter-day',1,30,'reduced_days',1,25);
INSERT INTO "achievement_versions" VALUES(14,'three-lighter-days',1,60,'reduced_days',3,25);
INSERT INTO "achievement_versions" VALUES(15,'five-half-days',1,120,'reduced_days',5,50);
INSERT INTO "achievement_versions" VALUES(16,'fourteen-half-days',1,250,'reduced_days',14,50);
INSERT INTO "achievement_versions" VALUES(17,'ten-not-smoked',1,40,'cigarettes_avoided',10,NULL);
INSERT INTO "achievement_versions" VALUES(18,'five-packs',1,150,'cigarettes_avoided',100,NULL);
INSERT INTO "achievement_versions" VALUES(19,'fifty-packs',1,600,'cigarettes_avoided',1000,NULL);
INSERT INTO "achievement_versions" VALUES(20,'five-smoke-free-days',1,80,'smoke_free_days',5,NULL);
INSERT INTO "achievement_versions" VALUES(21,'twelve-smoke-free-days',1,120,'smoke_free_days',12,NULL);
INSERT INTO "achievement_versions" VALUES(22,'fifty-smoke-free-days',1,400,'smoke_free_days',50,NULL);
INSERT INTO "achievement_versions" VALUES(23,'own-two',1,40,'smoke_free_days',2,NULL);
INSERT INTO "achievement_versions" VALUES(24,'later',1,500,'smoke_free_streak',40,NULL);
INSERT INTO "achievement_versions" VALUES(25,'own-two',2,90,'smoke_free_days',2,NULL);
INSERT INTO "achievement_versions" VALUES(26,'kind',1,15,'manual',1,NULL);
INSERT INTO "achievement_versions" VALUES(27,'brave',1,15,'manual',1,NULL);
CREATE TABLE achievements (
	id VARCHAR(64) NOT NULL, 
	title VARCHAR(80) NOT NULL, 
	description TEXT NOT NULL, 
	icon VARCHAR(80) NOT NULL, 
	position INTEGER NOT NULL, 
	retired BOOLEAN NOT NULL, draft BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "achievements" VALUES('first-log','First Log','Log your first smoke. An honest record is where it begins.','notebook',2,0,0);
INSERT INTO "achievements" VALUES('first-smoke-free-day','First Smoke-Free Day','One whole day without a smoke.','sunrise',3,0,0);
INSERT INTO "achievements" VALUES('two-in-a-row','Two in a Row','Two smoke-free days, one after the other.','wave',4,0,0);
INSERT INTO "achievements" VALUES('three-clear-days','Three Clear Days','Three smoke-free days in a row. The first days are the hardest ones.','kite',5,0,0);
INSERT INTO "achievements" VALUES('5-day-streak','Five Days of Air','Five smoke-free days in a row.','sunrise',6,0,0);
INSERT INTO "achievements" VALUES('7-day-streak','7-Day Streak','A whole week without a smoke.','mountain',7,0,0);
INSERT INTO "achievements" VALUES('10-day-streak','Ten Days of Air','Ten smoke-free days in a row.','wave',8,0,0);
INSERT INTO "achievements" VALUES('fortnight','Fortnight','Fourteen smoke-free days in a row.','kite',9,1,0);
INSERT INTO "achievements" VALUES('30-day-streak','30-Day Streak','Thirty smoke-free days in a row.','mountain',10,0,0);
INSERT INTO "achievements" VALUES('three-days-on-record','Three Days on Record','Three days whose story is known, whatever it is.','notebook',11,0,0);
INSERT INTO "achievements" VALUES('week-on-record','A Week on Record','Seven days in a row without a gap in the record.','moon',12,0,0);
INSERT INTO "achievements" VALUES('fortnight-on-record','A Fortnight on Record','Fourteen days in a row without a gap in the record.','star',13,0,0);
INSERT INTO "achievements" VALUES('first-lighter-day','A Lighter Day','One day at least a quarter below your baseline.','sprout',14,0,0);
INSERT INTO "achievements" VALUES('three-lighter-days','Three Lighter Days','Three days at least a quarter below your baseline.','steps',15,0,0);
INSERT INTO "achievements" VALUES('five-half-days','Half Measures','Five days at half your baseline or less.','half',16,0,0);
INSERT INTO "achievements" VALUES('fourteen-half-days','Half a Life Lighter','Fourteen days at half your baseline or less.','feather',17,0,0);
INSERT INTO "achievements" VALUES('ten-not-smoked','Ten Not Smoked','Ten cigarettes fewer than your baseline would have been.','coins',18,0,0);
INSERT INTO "achievements" VALUES('five-packs','Five Packs Left in the Shop','A hundred cigarettes fewer than your baseline would have been.','jar',19,0,0);
INSERT INTO "achievements" VALUES('fifty-packs','A Shelf of Packs','A thousand cigarettes fewer than your baseline would have been.','coins',20,0,0);
INSERT INTO "achievements" VALUES('five-smoke-free-days','Back Again','Five smoke-free days in all, however many lapses lie between them.','compass',21,0,0);
INSERT INTO "achievements" VALUES('twelve-smoke-free-days','Still Here','Twelve smoke-free days in all. Coming back is what counts.','heart',22,0,0);
INSERT INTO "achievements" VALUES('fifty-smoke-free-days','Never Given Up','Fifty smoke-free days in all, one by one.','tree',23,0,0);
INSERT INTO "achievements" VALUES('own-two','Two of my own','Two clear days.','233cfa0efd353c4265f73f4ba709ae13d2d3dcc6670a5f1ff335ef552a80c2b4.png',1,0,0);
INSERT INTO "achievements" VALUES('later','Not yet','Still being thought over.','star',24,0,1);
INSERT INTO "achievements" VALUES('kind','Kind','For being so.','star',25,0,0);
INSERT INTO "achievements" VALUES('brave','Brave','For being so.','star',26,0,0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE answers (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	count SMALLINT NOT NULL, 
	answered_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, day), 
	CHECK ((state = 'smoked' AND count BETWEEN 1 AND 200) OR (state IN ('smoke-free', 'unknown') AND count = 0)), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "answers" VALUES(1,1,'2026-09-04','smoked',6,1788891600000000);
INSERT INTO "answers" VALUES(2,1,'2026-09-06','smoke-free',0,1788891600000000);
CREATE TABLE baselines (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	value SMALLINT NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (value BETWEEN 1 AND 100), 
	CHECK (kind IN ('declared', 'measured', 'lowered', 'raised')), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "baselines" VALUES(1,1,'2026-09-01',15,'declared');
INSERT INTO "baselines" VALUES(2,1789210800646668,'2026-09-12',8,'declared');
INSERT INTO "baselines" VALUES(3,1,'2026-09-13',2,'measured');
INSERT INTO "baselines" VALUES(4,1,'2026-09-15',1,'lowered');
CREATE TABLE days_seen (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	first_seen BIGINT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone VARCHAR(64), 
	ran BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, day), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "days_seen" VALUES(1,1,'2026-09-01',1788249600000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(2,1,'2026-09-02',1788328800000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(3,1,'2026-09-03',1788415200000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(4,1,'2026-09-05',1788588000000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(5,1,'2026-09-07',1788760800000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(6,1,'2026-09-08',1788847200000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(7,1,'2026-09-09',1788951600000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(8,1,'2026-09-10',1789038000000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(9,1,'2026-09-11',1789124400000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(10,1,'2026-09-12',1789210800000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(11,1789210800646668,'2026-09-12',1789210800000000,3600,'Europe/Lisbon',0);
INSERT INTO "days_seen" VALUES(12,1789210800646668,'2026-09-13',1789297200000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(13,1,'2026-09-13',1789297200000000,3600,'Europe/Lisbon',0);
INSERT INTO "days_seen" VALUES(14,1,'2026-09-14',1789412400000000,3600,'Europe/Lisbon',1);
INSERT INTO "days_seen" VALUES(15,1789210800646668,'2026-09-14',1789412400000000,3600,'Europe/Lisbon',1);
CREATE TABLE decisions (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	achievement_id VARCHAR(64) NOT NULL, 
	granted BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	day DATE NOT NULL, 
	decided_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id), 
	FOREIGN KEY(achievement_id) REFERENCES achievements (id)
);
INSERT INTO "decisions" VALUES(1,1,'kind',1,'for a good start','2026-09-11',1789124400000000);
INSERT INTO "decisions" VALUES(2,1,'brave',1,'','2026-09-11',1789124400000000);
INSERT INTO "decisions" VALUES(3,1,'brave',0,'by mistake','2026-09-11',1789124400000000);
CREATE TABLE empty_days (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	mode VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (mode IN ('ask', 'ask-if-away', 'smoke-free')), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "empty_days" VALUES(1,1,'2026-09-02','ask');
CREATE TABLE glances (
	profile_id INTEGER NOT NULL, 
	figures TEXT NOT NULL, 
	PRIMARY KEY (profile_id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "glances" VALUES(1,'[3696152279,"00:00:00",[739868,1,1,2],["2026-09-14","2026-09-13",3056,0,0,0,0,1,1,[],3802,2,9,"2026-09-12T12:00:00+01:00",["fourteen-half-days","Half a Life Lighter","Fourteen days at half your baseline or less.","feather",17,250,["reduced_days",14,50],null,0,8,14,8,"2026-09-23",false],[["five-packs","Five Packs Left in the Shop","A hundred cigarettes fewer than your baseline would have been.","jar",19,150,["cigarettes_avoided",100,null],"2026-09-12",150,100,100,100,null,false],["kind","Kind","For being so.","star",25,15,["manual",1,null],"2026-09-11",15,1,1,1,null,false],["week-on-record","A Week on Record","Seven days in a row without a gap in the record.","moon",12,70,["record_streak",7,null],"2026-09-07",70,7,7,7,null,false],["five-half-days","Half Measures","Five days at half your baseline or less.","half",16,120,["reduced_days",5,50],"2026-09-06",120,5,5,5,null,false],["first-smoke-free-day","First Smoke-Free Day","One whole day without a smoke.","sunrise",3,50,["smoke_free_days",1,null],"2026-09-06",50,1,1,1,null,false]],[["2026-09-01","smoked",2,false,false,9],["2026-09-02","smoked",2,true,false,9],["2026-09-03","smoked",1,true,false,9],["2026-09-04","smoked",6,true,false,9],["2026-09-05","smoked",3,true,false,9],["2026-09-06","smoke-free",0,true,false,9],["2026-09-07","smoked",1,true,false,9],["2026-09-08","smoked",2,true,false,9],["2026-09-09","unknown",0,true,true,9],["2026-09-10","unknown",0,true,true,9],["2026-09-11","unknown",0,true,true,9],["2026-09-12","smoked",1,true,false,9],["2026-09-13","unknown",0,true,true,9],["2026-09-14","open",0,true,false,9]],[],[],[1332,3802,5]]]');
INSERT INTO "glances" VALUES(1789210800646668,'[3696152279,"00:00:00",[],["2026-09-14","2026-09-13",487,0,0,0,0,0,0,[],null,8,null,"2026-09-13T12:00:00+01:00",["ten-not-smoked","Ten Not Smoked","Ten cigarettes fewer than your baseline would have been.","coins",18,40,["cigarettes_avoided",10,null],null,0,7,10,7,"2026-09-14",false],[["first-lighter-day","A Lighter Day","One day at least a quarter below your baseline.","sprout",14,30,["reduced_days",1,25],"2026-09-13",30,1,1,1,null,false],["first-log","First Log","Log your first smoke. An honest record is where it begins.","notebook",2,10,["smokes_logged",1,null],"2026-09-12",10,1,1,1,null,false]],[["2026-09-12","smoked",1,false,false,null],["2026-09-13","smoked",1,true,false,null],["2026-09-14","open",0,true,false,null]],[],[["logs",9,1,0,""],["left",171,19,20,""],["reduction",87,1,8,""],["achievement",30,0,0,"A Lighter Day"]],null]]');
CREATE TABLE goals (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	most SMALLINT, 
	lower_every_weeks SMALLINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "goals" VALUES(1,1,'2026-09-01',9,2);
CREATE TABLE icons (
	name VARCHAR(68) NOT NULL, 
	image BLOB NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "icons" VALUES('233cfa0efd353c4265f73f4ba709ae13d2d3dcc6670a5f1ff335ef552a80c2b4.png',X'89504E470D0A1A0A0000000D49484452000001000000010008060000005C72A866000000097048597300000F6100000F6101A83FA7690000032149444154789CEDD43101C02000C0B0315B68C3276E4006471305BD3AE6DAE70392FED701C03B060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061060061175E43048F750D14BB0000000049454E44AE426082');
CREATE TABLE ledger (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	"key" VARCHAR(80) NOT NULL, 
	seq INTEGER NOT NULL, 
	points INTEGER NOT NULL, 
	day DATE NOT NULL, 
	reason TEXT NOT NULL, 
	rules_version INTEGER NOT NULL, 
	posted_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, "key", seq), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "ledger" VALUES(1,1,'achievement:first-log',1,10,'2026-09-01','First Log earned.',0,1788261000000000);
INSERT INTO "ledger" VALUES(2,1,'logs:2026-09-01',1,10,'2026-09-01','1 smoke on record.',0,1788261000000000);
INSERT INTO "ledger" VALUES(3,1,'logs:2026-09-01',2,10,'2026-09-01','2 smokes on record.',0,1788284400000000);
INSERT INTO "ledger" VALUES(4,1,'left:2026-09-01',1,180,'2026-09-01','18 of 20 cigarettes not smoked.',0,1788328800000000);
INSERT INTO "ledger" VALUES(5,1,'logs:2026-09-02',1,10,'2026-09-02','1 smoke on record.',0,1788333000000000);
INSERT INTO "ledger" VALUES(6,1,'logs:2026-09-02',2,10,'2026-09-02','2 smokes on record.',0,1788350400000000);
INSERT INTO "ledger" VALUES(7,1,'logs:2026-09-02',3,10,'2026-09-02','3 smokes on record.',0,1788373200000000);
INSERT INTO "ledger" VALUES(8,1,'achievement:first-lighter-day',1,30,'2026-09-02','A Lighter Day earned.',0,1788415200000000);
INSERT INTO "ledger" VALUES(9,1,'achievement:ten-not-smoked',1,40,'2026-09-02','Ten Not Smoked earned.',0,1788415200000000);
INSERT INTO "ledger" VALUES(10,1,'left:2026-09-02',1,170,'2026-09-02','17 of 20 cigarettes not smoked.',0,1788415200000000);
INSERT INTO "ledger" VALUES(11,1,'reduction:2026-09-02',1,80,'2026-09-02','3 smokes instead of 15.',0,1788415200000000);
INSERT INTO "ledger" VALUES(12,1,'logs:2026-09-03',1,10,'2026-09-03','1 smoke on record.',0,1788419400000000);
INSERT INTO "ledger" VALUES(13,1,'achievement:three-days-on-record',1,30,'2026-09-03','Three Days on Record earned.',0,1788588000000000);
INSERT INTO "ledger" VALUES(14,1,'left:2026-09-03',1,190,'2026-09-03','19 of 20 cigarettes not smoked.',0,1788588000000000);
INSERT INTO "ledger" VALUES(15,1,'reduction:2026-09-03',1,93,'2026-09-03','1 smoke instead of 15.',0,1788588000000000);
INSERT INTO "ledger" VALUES(16,1,'logs:2026-09-05',1,10,'2026-09-05','1 smoke on record.',0,1788592200000000);
INSERT INTO "ledger" VALUES(17,1,'logs:2026-09-05',2,10,'2026-09-05','2 smokes on record.',0,1788609600000000);
INSERT INTO "ledger" VALUES(18,1,'logs:2026-09-05',3,10,'2026-09-05','3 smokes on record.',0,1788632400000000);
INSERT INTO "ledger" VALUES(19,1,'achievement:three-lighter-days',1,60,'2026-09-05','Three Lighter Days earned.',0,1788760800000000);
INSERT INTO "ledger" VALUES(20,1,'left:2026-09-05',1,170,'2026-09-05','17 of 20 cigarettes not smoked.',0,1788760800000000);
INSERT INTO "ledger" VALUES(21,1,'reduction:2026-09-05',1,80,'2026-09-05','3 smokes instead of 15.',0,1788760800000000);
INSERT INTO "ledger" VALUES(22,1,'logs:2026-09-07',1,10,'2026-09-07','1 smoke on record.',0,1788765000000000);
INSERT INTO "ledger" VALUES(23,1,'left:2026-09-07',1,190,'2026-09-07','19 of 20 cigarettes not smoked.',0,1788847200000000);
INSERT INTO "ledger" VALUES(24,1,'reduction:2026-09-07',1,93,'2026-09-07','1 smoke instead of 15.',0,1788847200000000);
INSERT INTO "ledger" VALUES(25,1,'logs:2026-09-08',1,10,'2026-09-08','1 smoke on record.',0,1788851400000000);
INSERT INTO "ledger" VALUES(26,1,'logs:2026-09-08',2,10,'2026-09-08','2 smokes on record.',0,1788868800000000);
INSERT INTO "ledger" VALUES(27,1,'logs:2026-09-08',3,10,'2026-09-08','3 smokes on record.',0,1788891600000000);
INSERT INTO "ledger" VALUES(28,1,'left:2026-09-04',1,140,'2026-09-04','14 of 20 cigarettes not smoked.',0,1788891600000000);
INSERT INTO "ledger" VALUES(29,1,'logs:2026-09-04',1,60,'2026-09-04','6 smokes on record.',0,1788891600000000);
INSERT INTO "ledger" VALUES(30,1,'reduction:2026-09-04',1,60,'2026-09-04','6 smokes instead of 15.',0,1788891600000000);
INSERT INTO "ledger" VALUES(31,1,'achievement:five-half-days',1,120,'2026-09-07','Half Measures earned.',0,1788891600000000);
INSERT INTO "ledger" VALUES(32,1,'achievement:first-smoke-free-day',1,50,'2026-09-06','First Smoke-Free Day earned.',0,1788891600000000);
INSERT INTO "ledger" VALUES(33,1,'left:2026-09-06',1,200,'2026-09-06','20 of 20 cigarettes not smoked.',0,1788891600000000);
INSERT INTO "ledger" VALUES(34,1,'reduction:2026-09-06',1,100,'2026-09-06','Not one smoke.',0,1788891600000000);
INSERT INTO "ledger" VALUES(35,1,'streak:2026-09-06',1,10,'2026-09-06','Day 1 without a smoke, level 1.',0,1788891600000000);
INSERT INTO "ledger" VALUES(36,1,'achievement:week-on-record',1,70,'2026-09-07','A Week on Record earned.',0,1788891600000000);
INSERT INTO "ledger" VALUES(37,1,'left:2026-09-02',2,10,'2026-09-02','18 of 20 cigarettes not smoked.',0,1788891600000000);
INSERT INTO "ledger" VALUES(38,1,'logs:2026-09-02',4,-10,'2026-09-02','2 smokes on record.',0,1788891600000000);
INSERT INTO "ledger" VALUES(39,1,'reduction:2026-09-02',2,6,'2026-09-02','2 smokes instead of 15.',0,1788891600000000);
INSERT INTO "ledger" VALUES(40,1,'logs:2026-09-08',4,-10,'2026-09-08','2 smokes on record.',0,1788891600000000);
INSERT INTO "ledger" VALUES(41,1,'left:2026-09-08',1,180,'2026-09-08','18 of 20 cigarettes not smoked.',0,1788951600000000);
INSERT INTO "ledger" VALUES(42,1,'reduction:2026-09-08',1,86,'2026-09-08','2 smokes instead of 15.',0,1788951600000000);
INSERT INTO "ledger" VALUES(43,1,'achievement:kind',1,15,'2026-09-11','Kind earned.',0,1789124400000000);
INSERT INTO "ledger" VALUES(44,1,'achievement:brave',1,15,'2026-09-11','Brave earned.',0,1789124400000000);
INSERT INTO "ledger" VALUES(45,1,'achievement:brave',2,-15,'2026-09-11','Brave revoked: by mistake',0,1789124400000000);
INSERT INTO "ledger" VALUES(46,1,'logs:2026-09-12',1,9,'2026-09-12','1 smoke on record.',1,1789210800000000);
INSERT INTO "ledger" VALUES(47,1789210800646668,'achievement:first-log',1,10,'2026-09-12','First Log earned.',1,1789210800000000);
INSERT INTO "ledger" VALUES(48,1789210800646668,'logs:2026-09-12',1,9,'2026-09-12','1 smoke on record.',1,1789210800000000);
INSERT INTO "ledger" VALUES(49,1789210800646668,'left:2026-09-12',1,171,'2026-09-12','19 of 20 cigarettes not smoked.',1,1789297200000000);
INSERT INTO "ledger" VALUES(50,1789210800646668,'logs:2026-09-13',1,9,'2026-09-13','1 smoke on record.',1,1789297200000000);
INSERT INTO "ledger" VALUES(51,1,'achievement:five-packs',1,150,'2026-09-12','Five Packs Left in the Shop earned.',1,1789297200000000);
INSERT INTO "ledger" VALUES(52,1,'left:2026-09-12',1,171,'2026-09-12','19 of 20 cigarettes not smoked.',1,1789297200000000);
INSERT INTO "ledger" VALUES(53,1,'reduction:2026-09-12',1,93,'2026-09-12','1 smoke instead of 15.',1,1789297200000000);
INSERT INTO "ledger" VALUES(54,1789210800646668,'achievement:first-lighter-day',1,30,'2026-09-13','A Lighter Day earned.',1,1789412400000000);
INSERT INTO "ledger" VALUES(55,1789210800646668,'left:2026-09-13',1,171,'2026-09-13','19 of 20 cigarettes not smoked.',1,1789412400000000);
INSERT INTO "ledger" VALUES(56,1789210800646668,'reduction:2026-09-13',1,87,'2026-09-13','1 smoke instead of 8.',1,1789412400000000);
CREATE TABLE pins (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	achievement_id VARCHAR(64) NOT NULL, 
	version INTEGER NOT NULL, 
	held BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, achievement_id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id), 
	FOREIGN KEY(achievement_id) REFERENCES achievements (id)
);
INSERT INTO "pins" VALUES(1,1,'first-log',1,1);
INSERT INTO "pins" VALUES(2,1,'first-lighter-day',1,1);
INSERT INTO "pins" VALUES(3,1,'ten-not-smoked',1,1);
INSERT INTO "pins" VALUES(4,1,'three-days-on-record',1,1);
INSERT INTO "pins" VALUES(5,1,'three-lighter-days',1,1);
INSERT INTO "pins" VALUES(6,1,'five-half-days',1,1);
INSERT INTO "pins" VALUES(7,1,'first-smoke-free-day',1,1);
INSERT INTO "pins" VALUES(8,1,'week-on-record',1,1);
INSERT INTO "pins" VALUES(9,1,'kind',1,1);
INSERT INTO "pins" VALUES(10,1,'brave',1,0);
INSERT INTO "pins" VALUES(11,1789210800646668,'first-log',1,1);
INSERT INTO "pins" VALUES(12,1,'five-packs',1,1);
INSERT INTO "pins" VALUES(13,1789210800646668,'first-lighter-day',1,1);
CREATE TABLE prices (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	pack INTEGER NOT NULL, 
	cigarettes SMALLINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "prices" VALUES(1,1,'2026-09-01',650,20);
CREATE TABLE profiles (
	id INTEGER NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	made_at BIGINT NOT NULL, 
	start_day DATE NOT NULL, 
	made_at_first_instant BOOLEAN NOT NULL, 
	start_moved BOOLEAN NOT NULL, 
	day_start SMALLINT NOT NULL, 
	closed_through DATE NOT NULL, chosen BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (day_start BETWEEN 0 AND 360), 
	UNIQUE (name)
);
INSERT INTO "profiles" VALUES(1,'Kim',1788249600000000,'2026-09-01',0,0,0,'2026-09-13',1);
INSERT INTO "profiles" VALUES(1789210800646668,'Robin',1789210800000000,'2026-09-12',0,0,0,'2026-09-13',0);
CREATE TABLE redemptions (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	price INTEGER NOT NULL, 
	day DATE NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, name), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
CREATE TABLE rules (
	id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	smoke INTEGER NOT NULL, 
	pack INTEGER NOT NULL, 
	reduction INTEGER NOT NULL, 
	streak INTEGER NOT NULL, 
	top_level INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "rules" VALUES(1,'2026-09-12',9,20,100,6,10);
CREATE TABLE smokes (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	uid CHAR(32) NOT NULL, 
	at BIGINT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone VARCHAR(64), 
	day_start SMALLINT NOT NULL, 
	day DATE NOT NULL, 
	source VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	edited_at BIGINT, 
	deleted_at BIGINT, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, uid), 
	CHECK (day_start BETWEEN 0 AND 360), 
	CHECK (source IN ('window', 'tray', 'command line', 'import')), 
	CHECK (day = date(at / 1000000 + utc_offset - day_start * 60, 'unixepoch')), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "smokes" VALUES(1,1,'5ef8d6d57f6847a5b29d3a3aa2201176',1788261000000000,3600,'Europe/Lisbon',0,'2026-09-01','window','',1788261000000000,NULL,NULL);
INSERT INTO "smokes" VALUES(2,1,'8b10664c9578471494a132118f4661f8',1788284400000000,3600,'Europe/Lisbon',0,'2026-09-01','window','',1788284400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(3,1,'1460009775ac4adab1597944d7af263c',1788333000000000,3600,'Europe/Lisbon',0,'2026-09-02','window','the edited one',1788333000000000,1788891600000000,NULL);
INSERT INTO "smokes" VALUES(4,1,'31f2bf33551a49fea0305b4e4caaa8ba',1788350400000000,3600,'Europe/Lisbon',0,'2026-09-02','window','',1788350400000000,NULL,1788891600000000);
INSERT INTO "smokes" VALUES(5,1,'e69357a4d4e6471783586d6a176d19d7',1788373200000000,3600,'Europe/Lisbon',0,'2026-09-02','window','',1788373200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(6,1,'cf44571864234974951943721c42719b',1788419400000000,3600,'Europe/Lisbon',0,'2026-09-03','window','with coffee, früh ☕',1788419400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(7,1,'66332fe24e2c47b39fc7dea31539e477',1788592200000000,3600,'Europe/Lisbon',0,'2026-09-05','window','with coffee, früh ☕',1788592200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(8,1,'a0a1d48219424f71832b3b61f08bb4ba',1788609600000000,3600,'Europe/Lisbon',0,'2026-09-05','window','',1788609600000000,NULL,NULL);
INSERT INTO "smokes" VALUES(9,1,'f842e4f285ec4e16bb035493e4f16b3d',1788632400000000,3600,'Europe/Lisbon',0,'2026-09-05','window','',1788632400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(10,1,'9c3bc8de2e0f4224943cdd070dc1e41a',1788765000000000,3600,'Europe/Lisbon',0,'2026-09-07','window','with coffee, früh ☕',1788765000000000,NULL,NULL);
INSERT INTO "smokes" VALUES(11,1,'bef0c093067b483faab97d40f5437e3b',1788851400000000,3600,'Europe/Lisbon',0,'2026-09-08','window','with coffee, früh ☕',1788851400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(12,1,'d30ac7cf08ed42af870c823d37c1c1b9',1788868800000000,3600,'Europe/Lisbon',0,'2026-09-08','window','',1788868800000000,NULL,NULL);
INSERT INTO "smokes" VALUES(13,1,'80f0e9d577a740ab9c00a85564538fe6',1788891600000000,3600,'Europe/Lisbon',0,'2026-09-08','window','',1788891600000000,NULL,1788891600000000);
INSERT INTO "smokes" VALUES(14,1,'96ecc07149c742e99948c04249a83dea',1789210800000000,3600,'Europe/Lisbon',0,'2026-09-12','window','',1789210800000000,NULL,NULL);
INSERT INTO "smokes" VALUES(15,1789210800646668,'2be315df1efa423594817b18b89f8b6d',1789210800000000,3600,'Europe/Lisbon',0,'2026-09-12','window','',1789210800000000,NULL,NULL);
INSERT INTO "smokes" VALUES(16,1789210800646668,'7bec868a6cfd4d2bb3877f97c8967c29',1789297200000000,3600,'Europe/Lisbon',0,'2026-09-13','window','Robin''s',1789297200000000,NULL,NULL);
CREATE TABLE void_days (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (profile_id, day), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
CREATE INDEX ix_smokes_day ON smokes (profile_id, deleted_at, day);
CREATE TRIGGER ledger_no_UPDATE BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_DELETE BEFORE DELETE ON ledger
WHEN EXISTS (SELECT 1 FROM profiles WHERE id = OLD.profile_id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
COMMIT;
