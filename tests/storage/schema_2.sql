PRAGMA application_id=1397575499;
PRAGMA user_version=2;
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
INSERT INTO "achievement_versions" VALUES(23,'own-two',1,40,'smoke_free_days',2,NULL);
INSERT INTO "achievement_versions" VALUES(24,'kind',1,5,'manual',1,NULL);
INSERT INTO "achievement_versions" VALUES(25,'half',1,15,'reduced_days',3,50);
INSERT INTO "achievement_versions" VALUES(26,'own-two',2,90,'smoke_free_days',2,NULL);
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
INSERT INTO "achievements" VALUES('two-in-a-row','Two in a Row','Two smoke-free days, one after the other.','wave',3,0);
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
INSERT INTO "achievements" VALUES('own-two','Two & more <b>','Own one','moon',23,0);
INSERT INTO "achievements" VALUES('kind','Kind','','star',24,0);
INSERT INTO "achievements" VALUES('half','Half','','star',25,1);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "answers" VALUES(1,1,'2026-09-11','smoke-free',0,1789437600000000);
INSERT INTO "answers" VALUES(2,1,'2026-09-12','smoked',7,1789437600000000);
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
INSERT INTO "baselines" VALUES(1,1,'2026-09-01',12,'declared');
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
INSERT INTO "days_seen" VALUES(1,1,'2026-09-01',1788242400000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(2,2,'2026-09-01',1788242400000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(3,1,'2026-09-02',1788370200000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(4,2,'2026-09-02',1788370200000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(5,1,'2026-09-03',1788456600000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(6,2,'2026-09-03',1788456600000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(7,1,'2026-09-04',1788543000000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(8,2,'2026-09-04',1788543000000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(9,1,'2026-09-05',1788629400000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(10,2,'2026-09-05',1788629400000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(11,1,'2026-09-06',1788715800000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(12,1,'2026-09-07',1788802200000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(13,2,'2026-09-07',1788802200000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(14,1,'2026-09-08',1788888600000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(15,2,'2026-09-08',1788888600000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(16,1,'2026-09-09',1788975000000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(17,2,'2026-09-09',1788975000000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(18,1,'2026-09-10',1789061400000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(19,2,'2026-09-10',1789061400000000,7200,'Europe/Berlin',1);
INSERT INTO "days_seen" VALUES(20,1,'2026-09-14',1789437600000000,-18000,'America/Lima',1);
INSERT INTO "days_seen" VALUES(21,2,'2026-09-14',1789437600000000,-18000,'America/Lima',1);
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
INSERT INTO "decisions" VALUES(1,1,'kind',1,'','2026-09-04',1788543000000000);
INSERT INTO "decisions" VALUES(2,1,'kind',0,'by mistake','2026-09-07',1788802200000000);
CREATE TABLE empty_days (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	mode VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	CHECK (mode IN ('ask', 'ask-if-away', 'smoke-free')), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
CREATE TABLE glances (
	profile_id INTEGER NOT NULL, 
	figures TEXT NOT NULL, 
	PRIMARY KEY (profile_id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "glances" VALUES(1,'[3696152279,"00:00:00",[739872],["2026-09-14","2026-09-13",3719,0,0,0,0,2,6,[],5270,12,8,"2026-09-10T19:30:00+02:00",["fourteen-half-days","Half a Life Lighter","Fourteen days at half your baseline or less.","feather",16,250,["reduced_days",14,50],null,0,10,14,10,"2026-09-19",false],[["five-packs","Five Packs Left in the Shop","A hundred cigarettes fewer than your baseline would have been.","jar",18,150,["cigarettes_avoided",100,null],"2026-09-11",150,100,100,100,null,false],["five-smoke-free-days","Back Again","Five smoke-free days in all, however many lapses lie between them.","compass",20,80,["smoke_free_days",5,null],"2026-09-09",80,5,5,5,null,false],["week-on-record","A Week on Record","Seven days in a row without a gap in the record.","moon",11,70,["record_streak",7,null],"2026-09-07",70,7,7,7,null,false],["five-half-days","Half Measures","Five days at half your baseline or less.","half",15,120,["reduced_days",5,50],"2026-09-06",120,5,5,5,null,false],["half","Half","","star",25,15,["reduced_days",3,50],"2026-09-04",15,3,3,3,null,true]],[["2026-09-01","smoke-free",0,false,false,8],["2026-09-02","smoked",5,true,false,8],["2026-09-03","smoke-free",0,true,false,8],["2026-09-04","smoke-free",0,true,false,8],["2026-09-05","smoked",3,true,false,8],["2026-09-06","smoke-free",0,true,false,8],["2026-09-07","smoked",2,true,false,8],["2026-09-08","smoke-free",0,true,false,8],["2026-09-09","smoke-free",0,true,false,8],["2026-09-10","smoked",3,true,false,8],["2026-09-11","smoke-free",0,true,false,8],["2026-09-12","smoked",7,true,false,8],["2026-09-13","unknown",0,true,true,8],["2026-09-14","open",0,true,false,8]],[],[],[2550,5270,6]]]');
INSERT INTO "glances" VALUES(2,'[3696152279,"00:00:00",[739865,5,1,1],["2026-09-14","2026-09-13",2350,0,0,0,1,2,5,[],null,null,null,"2026-09-09T19:30:00+02:00",["twelve-smoke-free-days","Still Here","Twelve smoke-free days in all. Coming back is what counts.","heart",21,120,["smoke_free_days",12,null],null,0,5,12,5,"2026-10-02",false],[["five-smoke-free-days","Back Again","Five smoke-free days in all, however many lapses lie between them.","compass",20,80,["smoke_free_days",5,null],"2026-09-10",80,5,5,5,null,false],["two-in-a-row","Two in a Row","Two smoke-free days, one after the other.","wave",3,60,["smoke_free_streak",2,null],"2026-09-05",60,2,2,2,null,false],["own-two","Two & more <b>","Own one","moon",23,40,["smoke_free_days",2,null],"2026-09-04",40,2,2,2,null,false],["three-days-on-record","Three Days on Record","Three days whose story is known, whatever it is.","notebook",10,30,["days_on_record",3,null],"2026-09-03",30,3,3,3,null,false],["first-log","First Log","Log your first smoke. An honest record is where it begins.","notebook",1,10,["smokes_logged",1,null],"2026-09-03",10,1,1,1,null,false]],[["2026-09-01","smoke-free",0,false,false,null],["2026-09-02","smoke-free",0,true,false,null],["2026-09-03","smoked",2,true,false,null],["2026-09-04","smoke-free",0,true,false,null],["2026-09-05","smoke-free",0,true,false,null],["2026-09-06","unknown",0,true,true,null],["2026-09-07","smoked",4,true,false,null],["2026-09-08","smoke-free",0,true,false,null],["2026-09-09","smoked",1,true,false,null],["2026-09-10","smoke-free",0,true,false,null],["2026-09-11","unknown",0,true,true,null],["2026-09-12","unknown",0,true,true,null],["2026-09-13","unknown",0,true,true,null],["2026-09-14","open",0,true,false,null]],[],[],null]]');
CREATE TABLE goals (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	most SMALLINT, 
	lower_every_weeks SMALLINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "goals" VALUES(1,1,'2026-09-01',8,2);
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
INSERT INTO "ledger" VALUES(1,1,'left:2026-09-01',1,200,'2026-09-01','20 of 20 cigarettes not smoked.',0,1788370200000000);
INSERT INTO "ledger" VALUES(2,1,'achievement:first-log',1,10,'2026-09-02','First Log earned.',0,1788370200000000);
INSERT INTO "ledger" VALUES(3,1,'logs:2026-09-02',1,10,'2026-09-02','1 smoke on record.',0,1788370200000000);
INSERT INTO "ledger" VALUES(4,1,'logs:2026-09-02',2,10,'2026-09-02','2 smokes on record.',0,1788370200000000);
INSERT INTO "ledger" VALUES(5,1,'logs:2026-09-02',3,10,'2026-09-02','3 smokes on record.',0,1788370200000000);
INSERT INTO "ledger" VALUES(6,1,'logs:2026-09-02',4,10,'2026-09-02','4 smokes on record.',0,1788370200000000);
INSERT INTO "ledger" VALUES(7,1,'logs:2026-09-02',5,10,'2026-09-02','5 smokes on record.',0,1788370200000000);
INSERT INTO "ledger" VALUES(8,2,'left:2026-09-01',1,200,'2026-09-01','20 of 20 cigarettes not smoked.',0,1788370200000000);
INSERT INTO "ledger" VALUES(9,1,'achievement:first-lighter-day',1,30,'2026-09-02','A Lighter Day earned.',0,1788456600000000);
INSERT INTO "ledger" VALUES(10,1,'left:2026-09-02',1,150,'2026-09-02','15 of 20 cigarettes not smoked.',0,1788456600000000);
INSERT INTO "ledger" VALUES(11,1,'reduction:2026-09-02',1,58,'2026-09-02','5 smokes instead of 12.',0,1788456600000000);
INSERT INTO "ledger" VALUES(12,2,'achievement:first-smoke-free-day',1,50,'2026-09-02','First Smoke-Free Day earned.',0,1788456600000000);
INSERT INTO "ledger" VALUES(13,2,'left:2026-09-02',1,200,'2026-09-02','20 of 20 cigarettes not smoked.',0,1788456600000000);
INSERT INTO "ledger" VALUES(14,2,'reduction:2026-09-02',1,100,'2026-09-02','Not one smoke.',0,1788456600000000);
INSERT INTO "ledger" VALUES(15,2,'streak:2026-09-02',1,10,'2026-09-02','Day 1 without a smoke, level 1.',0,1788456600000000);
INSERT INTO "ledger" VALUES(16,2,'achievement:first-log',1,10,'2026-09-03','First Log earned.',0,1788456600000000);
INSERT INTO "ledger" VALUES(17,2,'logs:2026-09-03',1,10,'2026-09-03','1 smoke on record.',0,1788456600000000);
INSERT INTO "ledger" VALUES(18,2,'logs:2026-09-03',2,10,'2026-09-03','2 smokes on record.',0,1788456600000000);
INSERT INTO "ledger" VALUES(19,1,'achievement:first-smoke-free-day',1,50,'2026-09-03','First Smoke-Free Day earned.',0,1788543000000000);
INSERT INTO "ledger" VALUES(20,1,'achievement:ten-not-smoked',1,40,'2026-09-03','Ten Not Smoked earned.',0,1788543000000000);
INSERT INTO "ledger" VALUES(21,1,'achievement:three-days-on-record',1,30,'2026-09-03','Three Days on Record earned.',0,1788543000000000);
INSERT INTO "ledger" VALUES(22,1,'left:2026-09-03',1,200,'2026-09-03','20 of 20 cigarettes not smoked.',0,1788543000000000);
INSERT INTO "ledger" VALUES(23,1,'reduction:2026-09-03',1,100,'2026-09-03','Not one smoke.',0,1788543000000000);
INSERT INTO "ledger" VALUES(24,1,'streak:2026-09-03',1,10,'2026-09-03','Day 1 without a smoke, level 1.',0,1788543000000000);
INSERT INTO "ledger" VALUES(25,2,'achievement:three-days-on-record',1,30,'2026-09-03','Three Days on Record earned.',0,1788543000000000);
INSERT INTO "ledger" VALUES(26,2,'left:2026-09-03',1,180,'2026-09-03','18 of 20 cigarettes not smoked.',0,1788543000000000);
INSERT INTO "ledger" VALUES(27,1,'achievement:kind',1,5,'2026-09-04','Kind earned.',0,1788543000000000);
INSERT INTO "ledger" VALUES(28,1,'achievement:half',1,15,'2026-09-04','Half earned.',0,1788629400000000);
INSERT INTO "ledger" VALUES(29,1,'achievement:own-two',1,40,'2026-09-04','Two & more <b> earned.',0,1788629400000000);
INSERT INTO "ledger" VALUES(30,1,'achievement:three-lighter-days',1,60,'2026-09-04','Three Lighter Days earned.',0,1788629400000000);
INSERT INTO "ledger" VALUES(31,1,'achievement:two-in-a-row',1,60,'2026-09-04','Two in a Row earned.',0,1788629400000000);
INSERT INTO "ledger" VALUES(32,1,'left:2026-09-04',1,200,'2026-09-04','20 of 20 cigarettes not smoked.',0,1788629400000000);
INSERT INTO "ledger" VALUES(33,1,'reduction:2026-09-04',1,100,'2026-09-04','Not one smoke.',0,1788629400000000);
INSERT INTO "ledger" VALUES(34,1,'streak:2026-09-04',1,20,'2026-09-04','Day 2 without a smoke, level 2.',0,1788629400000000);
INSERT INTO "ledger" VALUES(35,1,'logs:2026-09-05',1,8,'2026-09-05','1 smoke on record.',1,1788629400000000);
INSERT INTO "ledger" VALUES(36,1,'logs:2026-09-05',2,8,'2026-09-05','2 smokes on record.',1,1788629400000000);
INSERT INTO "ledger" VALUES(37,1,'logs:2026-09-05',3,8,'2026-09-05','3 smokes on record.',1,1788629400000000);
INSERT INTO "ledger" VALUES(38,2,'achievement:own-two',1,40,'2026-09-04','Two & more <b> earned.',0,1788629400000000);
INSERT INTO "ledger" VALUES(39,2,'left:2026-09-04',1,200,'2026-09-04','20 of 20 cigarettes not smoked.',0,1788629400000000);
INSERT INTO "ledger" VALUES(40,2,'reduction:2026-09-04',1,100,'2026-09-04','Not one smoke.',0,1788629400000000);
INSERT INTO "ledger" VALUES(41,2,'streak:2026-09-04',1,10,'2026-09-04','Day 1 without a smoke, level 1.',0,1788629400000000);
INSERT INTO "ledger" VALUES(42,1,'left:2026-09-05',1,120,'2026-09-05','15 of 18 cigarettes not smoked.',1,1788715800000000);
INSERT INTO "ledger" VALUES(43,1,'reduction:2026-09-05',1,75,'2026-09-05','3 smokes instead of 12.',1,1788715800000000);
INSERT INTO "ledger" VALUES(44,1,'achievement:five-half-days',1,120,'2026-09-06','Half Measures earned.',1,1788802200000000);
INSERT INTO "ledger" VALUES(45,1,'left:2026-09-06',1,144,'2026-09-06','18 of 18 cigarettes not smoked.',1,1788802200000000);
INSERT INTO "ledger" VALUES(46,1,'reduction:2026-09-06',1,100,'2026-09-06','Not one smoke.',1,1788802200000000);
INSERT INTO "ledger" VALUES(47,1,'streak:2026-09-06',1,10,'2026-09-06','Day 1 without a smoke, level 1.',1,1788802200000000);
INSERT INTO "ledger" VALUES(48,1,'logs:2026-09-07',1,8,'2026-09-07','1 smoke on record.',1,1788802200000000);
INSERT INTO "ledger" VALUES(49,1,'logs:2026-09-07',2,8,'2026-09-07','2 smokes on record.',1,1788802200000000);
INSERT INTO "ledger" VALUES(50,2,'achievement:two-in-a-row',1,60,'2026-09-05','Two in a Row earned.',1,1788802200000000);
INSERT INTO "ledger" VALUES(51,2,'left:2026-09-05',1,144,'2026-09-05','18 of 18 cigarettes not smoked.',1,1788802200000000);
INSERT INTO "ledger" VALUES(52,2,'reduction:2026-09-05',1,100,'2026-09-05','Not one smoke.',1,1788802200000000);
INSERT INTO "ledger" VALUES(53,2,'streak:2026-09-05',1,20,'2026-09-05','Day 2 without a smoke, level 2.',1,1788802200000000);
INSERT INTO "ledger" VALUES(54,2,'logs:2026-09-07',1,8,'2026-09-07','1 smoke on record.',1,1788802200000000);
INSERT INTO "ledger" VALUES(55,2,'logs:2026-09-07',2,8,'2026-09-07','2 smokes on record.',1,1788802200000000);
INSERT INTO "ledger" VALUES(56,2,'logs:2026-09-07',3,8,'2026-09-07','3 smokes on record.',1,1788802200000000);
INSERT INTO "ledger" VALUES(57,2,'logs:2026-09-07',4,8,'2026-09-07','4 smokes on record.',1,1788802200000000);
INSERT INTO "ledger" VALUES(58,1,'achievement:kind',2,-5,'2026-09-04','Kind revoked: by mistake',0,1788802200000000);
INSERT INTO "ledger" VALUES(59,1,'achievement:week-on-record',1,70,'2026-09-07','A Week on Record earned.',1,1788888600000000);
INSERT INTO "ledger" VALUES(60,1,'left:2026-09-07',1,128,'2026-09-07','16 of 18 cigarettes not smoked.',1,1788888600000000);
INSERT INTO "ledger" VALUES(61,1,'reduction:2026-09-07',1,83,'2026-09-07','2 smokes instead of 12.',1,1788888600000000);
INSERT INTO "ledger" VALUES(62,2,'left:2026-09-07',1,112,'2026-09-07','14 of 18 cigarettes not smoked.',1,1788888600000000);
INSERT INTO "ledger" VALUES(63,1,'left:2026-09-08',1,144,'2026-09-08','18 of 18 cigarettes not smoked.',1,1788975000000000);
INSERT INTO "ledger" VALUES(64,1,'reduction:2026-09-08',1,100,'2026-09-08','Not one smoke.',1,1788975000000000);
INSERT INTO "ledger" VALUES(65,1,'streak:2026-09-08',1,10,'2026-09-08','Day 1 without a smoke, level 1.',1,1788975000000000);
INSERT INTO "ledger" VALUES(66,2,'left:2026-09-08',1,144,'2026-09-08','18 of 18 cigarettes not smoked.',1,1788975000000000);
INSERT INTO "ledger" VALUES(67,2,'reduction:2026-09-08',1,100,'2026-09-08','Not one smoke.',1,1788975000000000);
INSERT INTO "ledger" VALUES(68,2,'streak:2026-09-08',1,10,'2026-09-08','Day 1 without a smoke, level 1.',1,1788975000000000);
INSERT INTO "ledger" VALUES(69,2,'logs:2026-09-09',1,8,'2026-09-09','1 smoke on record.',1,1788975000000000);
INSERT INTO "ledger" VALUES(70,1,'achievement:five-smoke-free-days',1,80,'2026-09-09','Back Again earned.',1,1789061400000000);
INSERT INTO "ledger" VALUES(71,1,'left:2026-09-09',1,144,'2026-09-09','18 of 18 cigarettes not smoked.',1,1789061400000000);
INSERT INTO "ledger" VALUES(72,1,'reduction:2026-09-09',1,100,'2026-09-09','Not one smoke.',1,1789061400000000);
INSERT INTO "ledger" VALUES(73,1,'streak:2026-09-09',1,20,'2026-09-09','Day 2 without a smoke, level 2.',1,1789061400000000);
INSERT INTO "ledger" VALUES(74,1,'logs:2026-09-10',1,8,'2026-09-10','1 smoke on record.',1,1789061400000000);
INSERT INTO "ledger" VALUES(75,1,'logs:2026-09-10',2,8,'2026-09-10','2 smokes on record.',1,1789061400000000);
INSERT INTO "ledger" VALUES(76,1,'logs:2026-09-10',3,8,'2026-09-10','3 smokes on record.',1,1789061400000000);
INSERT INTO "ledger" VALUES(77,1,'logs:2026-09-10',4,8,'2026-09-10','4 smokes on record.',1,1789061400000000);
INSERT INTO "ledger" VALUES(78,2,'left:2026-09-09',1,136,'2026-09-09','17 of 18 cigarettes not smoked.',1,1789061400000000);
INSERT INTO "ledger" VALUES(79,1,'left:2026-09-10',1,112,'2026-09-10','14 of 18 cigarettes not smoked.',1,1789437600000000);
INSERT INTO "ledger" VALUES(80,1,'reduction:2026-09-10',1,66,'2026-09-10','4 smokes instead of 12.',1,1789437600000000);
INSERT INTO "ledger" VALUES(81,1,'achievement:five-packs',1,150,'2026-09-11','Five Packs Left in the Shop earned.',1,1789437600000000);
INSERT INTO "ledger" VALUES(82,1,'left:2026-09-11',1,144,'2026-09-11','18 of 18 cigarettes not smoked.',1,1789437600000000);
INSERT INTO "ledger" VALUES(83,1,'reduction:2026-09-11',1,100,'2026-09-11','Not one smoke.',1,1789437600000000);
INSERT INTO "ledger" VALUES(84,1,'streak:2026-09-11',1,10,'2026-09-11','Day 1 without a smoke, level 1.',1,1789437600000000);
INSERT INTO "ledger" VALUES(85,1,'left:2026-09-12',1,88,'2026-09-12','11 of 18 cigarettes not smoked.',1,1789437600000000);
INSERT INTO "ledger" VALUES(86,1,'logs:2026-09-12',1,56,'2026-09-12','7 smokes on record.',1,1789437600000000);
INSERT INTO "ledger" VALUES(87,1,'reduction:2026-09-12',1,41,'2026-09-12','7 smokes instead of 12.',1,1789437600000000);
INSERT INTO "ledger" VALUES(88,1,'left:2026-09-10',2,8,'2026-09-10','15 of 18 cigarettes not smoked.',1,1789437600000000);
INSERT INTO "ledger" VALUES(89,1,'logs:2026-09-10',5,-8,'2026-09-10','3 smokes on record.',1,1789437600000000);
INSERT INTO "ledger" VALUES(90,1,'reduction:2026-09-10',2,9,'2026-09-10','3 smokes instead of 12.',1,1789437600000000);
INSERT INTO "ledger" VALUES(91,2,'achievement:five-smoke-free-days',1,80,'2026-09-10','Back Again earned.',1,1789437600000000);
INSERT INTO "ledger" VALUES(92,2,'left:2026-09-10',1,144,'2026-09-10','18 of 18 cigarettes not smoked.',1,1789437600000000);
INSERT INTO "ledger" VALUES(93,2,'reduction:2026-09-10',1,100,'2026-09-10','Not one smoke.',1,1789437600000000);
INSERT INTO "ledger" VALUES(94,2,'streak:2026-09-10',1,10,'2026-09-10','Day 1 without a smoke, level 1.',1,1789437600000000);
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
INSERT INTO "pins" VALUES(3,2,'first-smoke-free-day',1,1);
INSERT INTO "pins" VALUES(4,2,'first-log',1,1);
INSERT INTO "pins" VALUES(5,1,'first-smoke-free-day',1,1);
INSERT INTO "pins" VALUES(6,1,'three-days-on-record',1,1);
INSERT INTO "pins" VALUES(7,1,'ten-not-smoked',1,1);
INSERT INTO "pins" VALUES(8,2,'three-days-on-record',1,1);
INSERT INTO "pins" VALUES(9,1,'kind',1,0);
INSERT INTO "pins" VALUES(10,1,'two-in-a-row',1,1);
INSERT INTO "pins" VALUES(11,1,'three-lighter-days',1,1);
INSERT INTO "pins" VALUES(12,1,'own-two',1,1);
INSERT INTO "pins" VALUES(13,1,'half',1,1);
INSERT INTO "pins" VALUES(14,2,'own-two',1,1);
INSERT INTO "pins" VALUES(15,1,'five-half-days',1,1);
INSERT INTO "pins" VALUES(16,2,'two-in-a-row',1,1);
INSERT INTO "pins" VALUES(17,1,'week-on-record',1,1);
INSERT INTO "pins" VALUES(18,1,'five-smoke-free-days',1,1);
INSERT INTO "pins" VALUES(19,1,'five-packs',1,1);
INSERT INTO "pins" VALUES(20,2,'five-smoke-free-days',1,1);
CREATE TABLE prices (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	from_day DATE NOT NULL, 
	pack INTEGER NOT NULL, 
	cigarettes SMALLINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
);
INSERT INTO "prices" VALUES(1,1,'2026-09-01',850,20);
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
INSERT INTO "profiles" VALUES(1,'Kim',1788242400000000,'2026-09-01',0,0,0,'2026-09-13');
INSERT INTO "profiles" VALUES(2,'Robin',1788242400000000,'2026-09-01',0,0,0,'2026-09-13');
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
INSERT INTO "rules" VALUES(1,'2026-09-05',8,18,100,10,10);
INSERT INTO "rules" VALUES(2,'2026-09-15',8,18,100,20,10);
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
INSERT INTO "smokes" VALUES(1,1,'2b0c1b1e6a664613bb3872f40b0ab591',1788370200000000,7200,'Europe/Berlin',0,'2026-09-02','window','after dinner',1788370200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(2,1,'e3ad237338a84cd4a63476b3559ffe77',1788370200000000,7200,'Europe/Berlin',0,'2026-09-02','tray','',1788370200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(3,1,'5dbb5e496e5a483e9da3750e492f88ef',1788370200000000,7200,'Europe/Berlin',0,'2026-09-02','window','',1788370200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(4,1,'c494d9a64bae4121971acc656893aae2',1788370200000000,7200,'Europe/Berlin',0,'2026-09-02','tray','',1788370200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(5,1,'3fab4ee8a619428ba254f21c00eea80e',1788370200000000,7200,'Europe/Berlin',0,'2026-09-02','window','',1788370200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(6,2,'4f74d830e98148e9a4eb4f27210581d0',1788456600000000,7200,'Europe/Berlin',0,'2026-09-03','command line','',1788456600000000,NULL,NULL);
INSERT INTO "smokes" VALUES(7,2,'d86aa81e32384f0e96cd621b8c8161b3',1788456600000000,7200,'Europe/Berlin',0,'2026-09-03','command line','',1788456600000000,NULL,NULL);
INSERT INTO "smokes" VALUES(8,1,'8a1a6eac52a040b6bf4d16b664f96fdc',1788629400000000,7200,'Europe/Berlin',0,'2026-09-05','window','after dinner',1788629400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(9,1,'0daa2139281549ad9eada02d8281dcbb',1788629400000000,7200,'Europe/Berlin',0,'2026-09-05','tray','',1788629400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(10,1,'c2a9cfffe4834f91b288659de857ab33',1788629400000000,7200,'Europe/Berlin',0,'2026-09-05','window','',1788629400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(11,1,'1d58d14d81c34c1ea9696cebb1fc89d4',1788802200000000,7200,'Europe/Berlin',0,'2026-09-07','window','after dinner',1788802200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(12,1,'808d9b49752d404b87b967425d549742',1788802200000000,7200,'Europe/Berlin',0,'2026-09-07','tray','',1788802200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(13,2,'6b57f41ec5014a5fa379470e8e59434b',1788802200000000,7200,'Europe/Berlin',0,'2026-09-07','command line','',1788802200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(14,2,'e95aec7c5d3a4a6e9da0e07143688c78',1788802200000000,7200,'Europe/Berlin',0,'2026-09-07','command line','',1788802200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(15,2,'62f9cce592f149baba1f3053334eec90',1788802200000000,7200,'Europe/Berlin',0,'2026-09-07','command line','',1788802200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(16,2,'5e12856288564826b249d94fb13b6830',1788802200000000,7200,'Europe/Berlin',0,'2026-09-07','command line','',1788802200000000,NULL,NULL);
INSERT INTO "smokes" VALUES(17,2,'c9132628fe464bdda9e2527fa35fe280',1788975000000000,7200,'Europe/Berlin',0,'2026-09-09','command line','',1788975000000000,NULL,NULL);
INSERT INTO "smokes" VALUES(18,1,'c75b5be9220c4febaa687ae4b2a93d4e',1789061400000000,7200,'Europe/Berlin',0,'2026-09-10','window','after dinner',1789061400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(19,1,'75dcc1094bf342b099b277622001b48d',1789061400000000,7200,'Europe/Berlin',0,'2026-09-10','tray','',1789061400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(20,1,'bc27af4f7fbe44658d345f44c9ee7354',1789061400000000,7200,'Europe/Berlin',0,'2026-09-10','window','',1789061400000000,NULL,NULL);
INSERT INTO "smokes" VALUES(21,1,'89655e20a3a74b8cb09321e19142c77f',1789061400000000,7200,'Europe/Berlin',0,'2026-09-10','tray','',1789061400000000,NULL,1789437600000000);
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
