PRAGMA application_id=1397575499;
PRAGMA user_version=1;
BEGIN TRANSACTION;
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
INSERT INTO "achievement_versions" VALUES(23,'own',1,30,'smoke_free_days',2,NULL);
INSERT INTO "achievement_versions" VALUES(24,'kind',1,5,'manual',1,NULL);
CREATE TABLE achievements (
	id VARCHAR(64) NOT NULL, 
	title VARCHAR(80) NOT NULL, 
	description TEXT NOT NULL, 
	icon VARCHAR(80) NOT NULL, 
	position INTEGER NOT NULL, 
	retired BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "achievements" VALUES('first-log','First Log','Log your first smoke. An honest record is where it begins.','notebook',1,0);
INSERT INTO "achievements" VALUES('first-smoke-free-day','First Smoke-Free Day','One whole day without a smoke.','sunrise',2,0);
INSERT INTO "achievements" VALUES('two-in-a-row','Two in a Row','Two smoke-free days, one after the other.','wave',3,1);
INSERT INTO "achievements" VALUES('three-clear-days','Three Clear Days','Three smoke-free days in a row. The first days are the hardest ones.','kite',4,0);
INSERT INTO "achievements" VALUES('5-day-streak','Five Days of Air','Five smoke-free days in a row.','sunrise',5,0);
INSERT INTO "achievements" VALUES('7-day-streak','7-Day Streak','A whole week without a smoke.','mountain',6,0);
INSERT INTO "achievements" VALUES('10-day-streak','Ten Days of Air','Ten smoke-free days in a row.','wave',7,0);
INSERT INTO "achievements" VALUES('fortnight','Fortnight','Fourteen smoke-free days in a row.','kite',8,0);
INSERT INTO "achievements" VALUES('30-day-streak','30-Day Streak','Thirty smoke-free days in a row.','mountain',9,0);
INSERT INTO "achievements" VALUES('three-days-on-record','Three Days on Record','Three days whose story is known, whatever it is.','notebook',10,0);
INSERT INTO "achievements" VALUES('week-on-record','A Week on Record','Seven days in a row without a gap in the record.','moon',11,0);
INSERT INTO "achievements" VALUES('fortnight-on-record','A Fortnight on Record','Fourteen days in a row without a gap in the record.','star',12,0);
INSERT INTO "achievements" VALUES('first-lighter-day','A Lighter Day','One day at least a quarter below your baseline.','sprout',13,0);
INSERT INTO "achievements" VALUES('three-lighter-days','Three Lighter Days','Three days at least a quarter below your baseline.','steps',14,0);
INSERT INTO "achievements" VALUES('five-half-days','Half Measures','Five days at half your baseline or less.','half',15,0);
INSERT INTO "achievements" VALUES('fourteen-half-days','Half a Life Lighter','Fourteen days at half your baseline or less.','feather',16,0);
INSERT INTO "achievements" VALUES('ten-not-smoked','Ten Not Smoked','Ten cigarettes fewer than your baseline would have been.','coins',17,0);
INSERT INTO "achievements" VALUES('five-packs','Five Packs Left in the Shop','A hundred cigarettes fewer than your baseline would have been.','jar',18,0);
INSERT INTO "achievements" VALUES('fifty-packs','A Shelf of Packs','A thousand cigarettes fewer than your baseline would have been.','coins',19,0);
INSERT INTO "achievements" VALUES('five-smoke-free-days','Back Again','Five smoke-free days in all, however many lapses lie between them.','compass',20,0);
INSERT INTO "achievements" VALUES('twelve-smoke-free-days','Still Here','Twelve smoke-free days in all. Coming back is what counts.','heart',21,0);
INSERT INTO "achievements" VALUES('fifty-smoke-free-days','Never Given Up','Fifty smoke-free days in all, one by one.','tree',22,0);
INSERT INTO "achievements" VALUES('own','A badge of our own','','star',23,0);
INSERT INTO "achievements" VALUES('kind','Kind word','','star',24,0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
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
INSERT INTO "answers" VALUES(1,1,'2026-03-06','smoked',4,1773054000000000);
INSERT INTO "answers" VALUES(2,1,'2026-03-07','smoke-free',0,1773054000000000);
INSERT INTO "answers" VALUES(3,1,'2026-03-08','unknown',0,1773054000000000);
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
INSERT INTO "baselines" VALUES(1,1,'2026-03-02',15,'declared');
INSERT INTO "baselines" VALUES(2,1,'2026-03-10',12,'lowered');
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
INSERT INTO "days_seen" VALUES(1,1,'2026-03-02',1772406000000000,3600,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(2,1,'2026-03-03',1772524800000000,3600,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(3,1,'2026-03-04',1772622000000000,3600,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(4,1,'2026-03-05',1772708400000000,3600,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(5,1,'2026-03-09',1773054000000000,3600,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(6,1,'2026-03-10',1773140400000000,-14400,'America/New_York',1);
INSERT INTO "days_seen" VALUES(7,1,'2026-03-12',1773334800000000,-14400,'America/New_York',1);
INSERT INTO "days_seen" VALUES(8,2,'2026-03-12',1773342000000000,-14400,'America/New_York',0);
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
INSERT INTO "decisions" VALUES(1,1,'kind',1,'','2026-03-09',1773054000000000);
INSERT INTO "decisions" VALUES(2,1,'first-log',0,'agreed','2026-03-09',1773054000000000);
CREATE TABLE empty_days (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	mode VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (mode IN ('ask', 'ask-if-away', 'smoke-free')), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "empty_days" VALUES(1,1,'2026-03-03','ask-if-away');
CREATE TABLE goals (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	most SMALLINT, 
	lower_every_weeks SMALLINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "goals" VALUES(1,1,'2026-03-02',10,2);
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
INSERT INTO "ledger" VALUES(1,1,'achievement:first-log',1,10,'2026-03-02','First Log earned.',0,1772435400000000);
INSERT INTO "ledger" VALUES(2,1,'logs:2026-03-02',1,10,'2026-03-02','1 smoke on record.',0,1772435400000000);
INSERT INTO "ledger" VALUES(3,1,'logs:2026-03-02',2,10,'2026-03-02','2 smokes on record.',0,1772449200000000);
INSERT INTO "ledger" VALUES(4,1,'logs:2026-03-02',3,10,'2026-03-02','3 smokes on record.',0,1772476200000000);
INSERT INTO "ledger" VALUES(5,1,'achievement:first-lighter-day',1,30,'2026-03-02','A Lighter Day earned.',0,1772524800000000);
INSERT INTO "ledger" VALUES(6,1,'achievement:ten-not-smoked',1,40,'2026-03-02','Ten Not Smoked earned.',0,1772524800000000);
INSERT INTO "ledger" VALUES(7,1,'left:2026-03-02',1,170,'2026-03-02','17 of 20 cigarettes not smoked.',0,1772524800000000);
INSERT INTO "ledger" VALUES(8,1,'reduction:2026-03-02',1,80,'2026-03-02','3 smokes instead of 15.',0,1772524800000000);
INSERT INTO "ledger" VALUES(9,1,'logs:2026-03-03',1,10,'2026-03-03','1 smoke on record.',0,1772524800000000);
INSERT INTO "ledger" VALUES(10,1,'logs:2026-03-03',2,10,'2026-03-03','2 smokes on record.',0,1772568000000000);
INSERT INTO "ledger" VALUES(11,1,'logs:2026-03-03',3,-10,'2026-03-03','1 smoke on record.',0,1772568000000000);
INSERT INTO "ledger" VALUES(12,1,'left:2026-03-03',1,190,'2026-03-03','19 of 20 cigarettes not smoked.',0,1772622000000000);
INSERT INTO "ledger" VALUES(13,1,'reduction:2026-03-03',1,93,'2026-03-03','1 smoke instead of 15.',0,1772622000000000);
INSERT INTO "ledger" VALUES(14,1,'achievement:first-smoke-free-day',1,50,'2026-03-04','First Smoke-Free Day earned.',0,1772708400000000);
INSERT INTO "ledger" VALUES(15,1,'achievement:three-days-on-record',1,30,'2026-03-04','Three Days on Record earned.',0,1772708400000000);
INSERT INTO "ledger" VALUES(16,1,'achievement:three-lighter-days',1,60,'2026-03-04','Three Lighter Days earned.',0,1772708400000000);
INSERT INTO "ledger" VALUES(17,1,'left:2026-03-04',1,200,'2026-03-04','20 of 20 cigarettes not smoked.',0,1772708400000000);
INSERT INTO "ledger" VALUES(18,1,'reduction:2026-03-04',1,100,'2026-03-04','Not one smoke.',0,1772708400000000);
INSERT INTO "ledger" VALUES(19,1,'streak:2026-03-04',1,10,'2026-03-04','Day 1 without a smoke, level 1.',0,1772708400000000);
INSERT INTO "ledger" VALUES(20,1,'achievement:two-in-a-row',1,60,'2026-03-05','Two in a Row earned.',0,1773054000000000);
INSERT INTO "ledger" VALUES(21,1,'left:2026-03-05',1,200,'2026-03-05','20 of 20 cigarettes not smoked.',0,1773054000000000);
INSERT INTO "ledger" VALUES(22,1,'reduction:2026-03-05',1,100,'2026-03-05','Not one smoke.',0,1773054000000000);
INSERT INTO "ledger" VALUES(23,1,'streak:2026-03-05',1,20,'2026-03-05','Day 2 without a smoke, level 2.',0,1773054000000000);
INSERT INTO "ledger" VALUES(24,1,'achievement:five-half-days',1,120,'2026-03-06','Half Measures earned.',0,1773054000000000);
INSERT INTO "ledger" VALUES(25,1,'left:2026-03-06',1,160,'2026-03-06','16 of 20 cigarettes not smoked.',0,1773054000000000);
INSERT INTO "ledger" VALUES(26,1,'logs:2026-03-06',1,40,'2026-03-06','4 smokes on record.',0,1773054000000000);
INSERT INTO "ledger" VALUES(27,1,'reduction:2026-03-06',1,73,'2026-03-06','4 smokes instead of 15.',0,1773054000000000);
INSERT INTO "ledger" VALUES(28,1,'left:2026-03-07',1,200,'2026-03-07','20 of 20 cigarettes not smoked.',0,1773054000000000);
INSERT INTO "ledger" VALUES(29,1,'reduction:2026-03-07',1,100,'2026-03-07','Not one smoke.',0,1773054000000000);
INSERT INTO "ledger" VALUES(30,1,'streak:2026-03-07',1,10,'2026-03-07','Day 1 without a smoke, level 1.',0,1773054000000000);
INSERT INTO "ledger" VALUES(31,1,'achievement:own',1,30,'2026-03-05','A badge of our own earned.',0,1773054000000000);
INSERT INTO "ledger" VALUES(32,1,'achievement:kind',1,5,'2026-03-09','Kind word earned.',0,1773054000000000);
INSERT INTO "ledger" VALUES(33,1,'achievement:first-log',2,-10,'2026-03-02','First Log revoked: agreed',0,1773054000000000);
INSERT INTO "ledger" VALUES(34,1,'left:2026-03-09',1,200,'2026-03-09','20 of 20 cigarettes not smoked.',0,1773140400000000);
INSERT INTO "ledger" VALUES(35,1,'reduction:2026-03-09',1,100,'2026-03-09','Not one smoke.',0,1773140400000000);
INSERT INTO "ledger" VALUES(36,1,'streak:2026-03-09',1,10,'2026-03-09','Day 1 without a smoke, level 1.',0,1773140400000000);
INSERT INTO "ledger" VALUES(37,1,'logs:2026-03-10',1,10,'2026-03-10','1 smoke on record.',1,1773140400000000);
INSERT INTO "ledger" VALUES(38,1,'logs:2026-03-10',2,10,'2026-03-10','2 smokes on record.',1,1773210600000000);
INSERT INTO "ledger" VALUES(39,1,'achievement:five-packs',1,150,'2026-03-10','Five Packs Left in the Shop earned.',1,1773334800000000);
INSERT INTO "ledger" VALUES(40,1,'left:2026-03-10',1,180,'2026-03-10','18 of 20 cigarettes not smoked.',1,1773334800000000);
INSERT INTO "ledger" VALUES(41,1,'reduction:2026-03-10',1,83,'2026-03-10','2 smokes instead of 12.',1,1773334800000000);
INSERT INTO "ledger" VALUES(42,1,'logs:2026-03-12',1,10,'2026-03-12','1 smoke on record.',1,1773338400000000);
INSERT INTO "ledger" VALUES(43,1,'logs:2026-03-12',2,10,'2026-03-12','2 smokes on record.',1,1773342000000000);
INSERT INTO "ledger" VALUES(44,1,'logs:2026-03-12',3,-10,'2026-03-12','1 smoke on record.',1,1773342000000000);
INSERT INTO "ledger" VALUES(45,2,'achievement:first-log',1,10,'2026-03-12','First Log earned.',1,1773342000000000);
INSERT INTO "ledger" VALUES(46,2,'logs:2026-03-12',1,10,'2026-03-12','1 smoke on record.',1,1773342000000000);
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
INSERT INTO "pins" VALUES(1,1,'first-log',1,0);
INSERT INTO "pins" VALUES(2,1,'first-lighter-day',1,1);
INSERT INTO "pins" VALUES(3,1,'ten-not-smoked',1,1);
INSERT INTO "pins" VALUES(4,1,'first-smoke-free-day',1,1);
INSERT INTO "pins" VALUES(5,1,'three-days-on-record',1,1);
INSERT INTO "pins" VALUES(6,1,'three-lighter-days',1,1);
INSERT INTO "pins" VALUES(7,1,'two-in-a-row',1,1);
INSERT INTO "pins" VALUES(8,1,'five-half-days',1,1);
INSERT INTO "pins" VALUES(9,1,'own',1,1);
INSERT INTO "pins" VALUES(10,1,'kind',1,1);
INSERT INTO "pins" VALUES(11,1,'five-packs',1,1);
INSERT INTO "pins" VALUES(12,2,'first-log',1,1);
CREATE TABLE prices (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	pack INTEGER NOT NULL, 
	cigarettes SMALLINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "prices" VALUES(1,1,'2026-03-02',850,20);
CREATE TABLE profiles (
	id INTEGER NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	made_at BIGINT NOT NULL, 
	start_day DATE NOT NULL, 
	made_at_first_instant BOOLEAN NOT NULL, 
	start_moved BOOLEAN NOT NULL, 
	day_start SMALLINT NOT NULL, 
	closed_through DATE NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (day_start BETWEEN 0 AND 360), 
	UNIQUE (name)
);
INSERT INTO "profiles" VALUES(1,'Robin',1772406000000000,'2026-03-02',1,0,240,'2026-03-11');
INSERT INTO "profiles" VALUES(2,'Kim',1773342000000000,'2026-03-12',0,0,0,'2026-03-11');
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
INSERT INTO "rules" VALUES(1,'2026-03-10',10,20,100,12,10);
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
INSERT INTO "smokes" VALUES(1,1,'00000000000000000000000000000001',1772435400000000,3600,'Europe/Berlin',0,'2026-03-02','window','After coffee',1772435400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(2,1,'00000000000000000000000000000002',1772449200000000,3600,'Europe/Berlin',0,'2026-03-02','tray','',1772449200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(3,1,'00000000000000000000000000000003',1772476200000000,3600,'Europe/Berlin',0,'2026-03-02','window','With <b>friends</b> & قهوة',1772476200000000,1772478000000000,NULL);
INSERT INTO "smokes" VALUES(4,1,'00000000000000000000000000000004',1772524800000000,3600,'Europe/Berlin',0,'2026-03-03','window','',1772524800000000,NULL,NULL);
INSERT INTO "smokes" VALUES(5,1,'00000000000000000000000000000005',1772568000000000,3600,'Europe/Berlin',0,'2026-03-03','window','',1772568000000000,NULL,1772568000000000);
INSERT INTO "smokes" VALUES(6,1,'00000000000000000000000000000006',1773140400000000,-14400,'America/New_York',0,'2026-03-10','window','',1773140400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(7,1,'00000000000000000000000000000007',1773210600000000,-14400,'America/New_York',240,'2026-03-10','command line','',1773210600000000,NULL,NULL);
INSERT INTO "smokes" VALUES(8,1,'00000000000000000000000000000008',1773338400000000,-14400,'America/New_York',240,'2026-03-12','window','',1773338400000000,NULL,1773342000000000);
INSERT INTO "smokes" VALUES(9,1,'00000000000000000000000000000009',1773342000000000,-14400,'America/New_York',240,'2026-03-12','window','',1773342000000000,NULL,NULL);
INSERT INTO "smokes" VALUES(10,2,'00000000000000000000000000000064',1773342000000000,-14400,'America/New_York',0,'2026-03-12','window','',1773342000000000,NULL,NULL);
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
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
COMMIT;
