// Written by scripts/learn-urgent, not by hand.
#include "model/ai/urgent/weights_text.hpp"

// clang-format off
namespace callengine::ai::urgent {

const std::uint64_t weights_sources = 0xA3EADC9345BAB802U;

const std::string_view weights_text = R"~(@threshold -342
@bias -1000
1 0 1=216 20=-190 30=30 70=30 BODY=53 CHILD=-78 DESPAIR=83 EYE=101 FEW=93 HE=122 SUDDEN=53 eye=141 got=65 he=61 hundr=40 i=-33 of=49 oh=221 or=82 point=83 second=-47 side=55 to=48
10 -47 PAST=-53 day=-84 second=68 time=47 year=-62
11 -66
12 86
13 21
14 37 HE=52 he=52
15 -24
16 -75
17 163
2 0 1=-75 20=173 30=30 BOOK=-72 FEW=-152 LESSON=43 PAST=65 POISON=43 TENS=96 WOMB=-57 appoint=-72 day=38 hundr=-104 magnet=43 minut=32 month=75 of=88 week=-57 year=60
20 -43 15=-54 TENS=-83 WOMB=39 and=65 line=63 over=-58 week=39
26 62
3 28 FEW=-44 SUDDEN=135 and=30 day=49 minut=135 oclock=-78 time=105 to=-54
30 -31 DRUG=137 WOMB=54 over=30 week=54
32 75
34 166
36 66
38 234
4 0 PAST=-42 time=59 year=-62
40 57 time=48
42 152 mapl=76
5 23 FEW=-31 WOMB=72 day=66 week=72
50 -47
6 0 HOURS=91 SUDDEN=58 WOMB=63 day=71 hour=91 hundr=119 week=63
60 -115
62 -98
7 0 FEW=-94 PAST=87 month=87
70 24 over=127
74 80
78 187
79 95
8 21 WOMB=38 week=38
80 66 and=46
81 94
88 -21
9 58 1=216 FEW=174 PAST=98 month=98
90 -51 and=37 day=-52
91 -88 and=-44
911 61 for=66
96 -248
98 -45
ADULT 59 ADULT=-44 ATE=57 ATTACK=128 BLOOD=299 BODY=242 BOOK=-50 BREATHE=82 CUT=118 DIE=-38 EYE=-54 FALL=73 FEAR=29 FEVER=38 HE=49 HEAD=69 HEART=121 I=89 MIND=75 NOT=79 PAIN=80 PAPER=-68 PAST=82 SEIZE=49 SICK=250 STAFF=-50 STREET=199 SUDDEN=76 SUGAR=49 TENS=-62 VOICE=64 WAKE=58 WEAPON=42 WOMB=-26 about=-58 act=50 are=65 beat=121 blood=77 broke=118 can=148 choke=116 doctor=-50 drank=66 drive=-329 face=81 fell=102 go=-133 got=162 had=-84 has=-34 have=66 he=36 heart=-48 here=-73 hit=88 how=-46 hurt=110 husband=-77 i=103 in=131 is=77 just=94 lock=49 need=-81 not=132 open=-50 out=54 overdos=133 park=49 pass=129 pick=-75 pleas=29 right=43 said=76 see=-54 she=59 shot=50 snore=-131 sugar=106 swallow=30 to=-36 took=41 touch=79 tri=63 walk=72 who=-73 will=-14 with=153 would=-102
ALLERGY 98 ALLERGY=38 FEW=29 HE=101 I=426 and=78 are=-98 i=426 on=54 to=-39
ANIMAL 44 ATE=69 BLOOD=-133 CUT=74 HE=-29 HEAD=58 I=85 NOT=-102 and=50 ate=-65 bit=173 bite=-76 by=57 have=-92 he=-29 it=69 me=159 my=50 of=-125 on=109 out=-82 through=37 to=57 tore=32 was=79
ATE 72 1=71 3=134 FEW=71 HE=40 I=53 NOT=71 PAST=-64 POISON=91 SUDDEN=67 SWELL=-116 all=153 an=-110 and=46 antifreez=57 befor=-61 but=-98 by=70 for=-66 her=63 is=91 it=52 lighter=36 like=117 me=159 of=-88 off=-20 over=102 sinc=72 some=108 someth=105 that=-62 there=61 those=48 through=37 too=214 water=-77
ATTACK 73 ATE=36 FEW=-40 PAST=66 bad=48 but=181 by=41 down=36 from=-179 he=61 i=-56 if=-102 in=97 last=44 me=59 my=49 sinc=-101 what=54 when=-58
BABY 94 10=37 ANIMAL=-52 ATE=64 BOOK=50 BREATHE=-70 DRUG=-55 HE=-30 HEAD=94 LOOK=188 SUDDEN=50 WAKE=64 a=81 and=30 come=66 cpr=-51 due=-76 floppi=188 got=125 had=68 has=83 have=218 he=-94 in=70 keep=50 move=64 no=110 on=187 stop=44 swallow=81 was=77 we=27 will=-133
BELLY 95 I=-72 NOT=51 POISON=-70 SWELL=76 VOICE=-70 and=39 bug=-70 hard=96 i=-72 like=99 pain=82 stone=-34 swell=41 troubl=55
BILL -84 PAIN=-17 a=-41 anyth=-49 compani=-44 in=-98 it=-68 me=-89 over=-49 question=-140 the=-56 was=-76
BLOOD 87 BILL=-69 BLOOD=60 NOT=206 PREVENT=-47 STRONG=-60 SUDDEN=112 TRUNK=-97 all=124 as=65 blood=60 come=198 draw=-53 drive=-141 for=75 heart=-97 i=46 like=34 money=-69 on=-98 out=149 sinc=112 so=-60 squirt=62 through=39 work=-114
BODY 72 ADULT=-47 ATTACK=-31 BODY=46 CUT=71 DESPAIR=45 DIE=143 HOURS=43 I=54 NUMB=134 PAST=-43 SUDDEN=39 SWELL=61 a=-76 been=-92 blade=42 bone=46 broke=46 came=50 can=-96 clean=125 click=-48 complet=64 densiti=-54 do=319 doe=-91 for=47 gone=98 got=63 have=85 hurt=-31 it=59 just=53 last=-41 like=41 my=77 numb=136 of=43 off=78 on=82 peel=111 point=45 say=92 suck=60 surgeri=40 that=-53 this=60 went=55 when=-32 will=54 with=89 yesterday=44
BOOK -52 2=-49 BOOK=-49 HEAD=-53 PAST=-44 STAFF=16 a=-47 again=-132 all=134 back=-53 but=-95 control=-60 friday=-43 he=78 here=-54 i=49 in=-93 need=-71 sinc=53 someth=85 the=-72 they=-56 this=125 thursday=35 today=-59 tomorrow=-125 visit=-88 with=-38
BREATHE 100 HE=-116 NOT=34 PREVENT=-21 STRONG=99 TENS=48 and=59 at=-48 away=-118 but=-81 fine=-105 for=80 from=-116 i=-61 is=41 it=-98 on=63 so=139 test=-21 thing=143 through=89 up=-111 what=54
CALL 36 FEAR=105 HE=75 HOURS=-48 SUDDEN=243 after=-9 and=-45 at=76 contact=-38 for=50 he=75 i=-31 my=237 on=-75 pleas=105 servic=-54 to=71 when=-36 with=-150
CHILD 36 ATE=95 ATTACK=105 BODY=75 BREATHE=91 DIE=-28 DRUG=-120 FALL=67 HEAD=142 LOOK=74 PAIN=54 PAPER=-11 PRIVATE=48 STAFF=-26 STREET=79 STRONG=-86 TRUNK=86 WOMB=92 a=-124 almost=307 and=59 are=60 arm=60 asthma=75 ate=121 been=173 can=126 come=-55 do=-122 drank=166 epilept=34 face=103 fell=85 get=-87 had=-42 hand=68 has=-84 have=72 her=-75 here=-204 how=-20 just=4 lip=140 make=148 name=50 need=-38 no=-82 off=75 on=54 out=56 overdos=79 say=21 seizur=-86 so=-86 stuck=102 swallow=146 took=93 tri=106 was=72
COLOR 92 BILL=-72 EYE=78 HOURS=-112 I=59 SUDDEN=74 and=49 card=-72 coffe=-90 dot=57 i=59 like=56 out=71 sinc=74 spot=117 when=50
CUT 70 ATE=-108 HE=53 HEAD=-207 HEAT=67 a=51 and=57 down=-108 feel=81 fire=67 her=45 i=-96 it=82 me=167 off=-35 on=35 out=78 under=47 with=-33
DESPAIR 0 8=111 DESPAIR=197 FEW=30 PAPER=57 TOOL=93 anymor=190 do=-52 for=97 i=84 note=57 or=-54 say=58 to=-54 wire=93
DIE 60 ADULT=127 ATE=62 HE=49 LESSON=-66 PAPER=-39 PAST=-76 SELF=125 STRONG=-48 a=122 and=-42 but=181 call=-116 certif=-39 down=62 for=-79 him=86 in=-96 it=87 last=-76 laugh=-176 my=139 myself=140 of=-88 out=60 prevent=-75 so=-48 that=-49 to=-184
DRUG 24 BILL=-17 DRUG=74 FALL=-75 I=-65 MILD=-58 PAST=31 REFILL=-55 STRONG=-48 and=44 befor=-73 box=63 by=51 chang=-40 check=-58 do=-153 he=51 i=-72 in=-140 instead=104 it=-29 last=102 line=169 on=67 pill=39 ran=-75 refil=-59 she=-56 so=-48 that=136 twice=94
EYE 50 2=78 ADULT=-111 BABY=-66 BLOOD=86 EYE=50 FEW=78 I=-49 NOT=55 PAPER=-42 STAFF=-70 SUDDEN=50 SWELL=67 all=122 at=68 came=111 come=45 doctor=-70 drop=-82 exam=-58 for=78 form=-38 i=35 if=53 in=78 is=86 me=-103 noth=47 on=71 out=78 over=82 right=71 somebodi=-113 spot=81 swollen=42 that=69 the=98 when=125 with=86
FALL 67 2=88 ADULT=85 ATE=49 BREATHE=-60 FEW=88 HEAD=29 NOT=-86 TRUNK=-60 and=70 asleep=27 back=29 by=51 can=-86 down=49 her=96 in=82 lung=-60 my=79 on=79 over=154 through=79 under=40
FEAR 0 CALL=37 FEAR=76 I=52 PAST=-56 WAKE=-42 button=-104 hurri=76 i=69 my=62 of=-129 send=27 talk=-42 tell=91 the=-35 way=96 with=48
FEVER 55 ANIMAL=48 HEIGHT=83 NOT=58 SUDDEN=50 and=41 car=108 dog=48 in=-128 is=58 like=68 of=65 on=-26 the=53
FEVERISH -45
FEW 0 1=135 15=-71 2=-54 20=-46 5=-31 70=30 BILL=-32 BODY=73 BOOK=-72 CHILD=-78 DESPAIR=68 EYE=37 HE=106 HOURS=62 LESSON=43 POISON=43 SEIZE=109 SUDDEN=50 and=50 appoint=-72 eye=60 finger=156 got=65 he=47 hour=62 in=-46 magnet=43 minut=58 oclock=-38 of=55 oh=221 or=68 point=68 seizur=109 should=58 side=55 the=-289 time=64 with=-96
GROUND 87 GROUND=76 HOURS=76 I=34 are=-39 floor=76 for=161 i=40 with=267
HE 92 1=50 10=74 4=61 6=63 8=55 ATE=52 ATTACK=95 BILL=-65 BLOOD=180 BOOK=-178 BREATHE=69 CHILD=53 COLOR=43 DESPAIR=-182 DIE=236 DRUG=57 FALL=83 FEAR=-48 FEW=35 HEIGHT=114 LOOK=44 PRIVATE=45 REFILL=48 SEIZE=44 SICK=45 STREET=119 SUDDEN=44 SUGAR=69 SWELL=111 TOOL=-102 TRUNK=67 WAKE=60 a=-57 all=105 and=46 ankl=-71 antidepress=65 appoint=-222 ask=135 at=-301 ate=76 attack=-29 aw=37 bare=76 be=-72 been=72 bleed=47 bottom=50 brother=29 chest=47 chew=-53 chin=-46 choke=168 cold=43 collaps=269 cough=56 dead=25 did=25 dizzi=37 doe=40 drink=60 due=-114 eyebal=86 fall=82 feed=50 feel=21 fell=54 fever=50 finger=65 fingernail=34 foam=31 foot=161 found=-67 gasp=120 gave=-53 go=120 gone=74 got=79 grab=203 gray=75 hand=35 have=100 hear=97 heart=143 hip=63 home=48 hot=107 in=59 is=28 just=45 keep=84 kill=44 kind=46 kinda=66 knee=141 left=104 lie=-61 like=96 live=-182 lock=95 look=97 make=45 med=75 mouth=75 name=-81 neck=76 need=-87 no=40 not=74 old=-117 on=47 onli=40 overdos=215 pant=40 pass=-55 physic=-28 puke=136 pupil=77 quit=81 record=-82 rib=116 right=137 room=126 run=144 said=-87 scare=-64 see=-60 sent=48 shirt=85 sit=69 sleep=96 slip=40 slur=52 smile=41 so=46 speech=113 spit=62 stand=49 stiff=165 stop=105 sugar=113 swallow=108 sweat=43 swell=101 swing=70 take=-102 talk=65 teeth=-39 the=61 throat=54 to=43 toe=74 tongu=138 took=57 turn=165 unconsci=179 up=78 walk=49 was=64 went=77 wet=-98 wheez=76 white=36 woke=49 wrist=123
HEAD 54 BOOK=72 DIE=-26 HEAD=-51 HEART=59 HOURS=49 I=94 NUMB=57 STRONG=54 SWELL=105 TOOL=-53 after=48 against=-62 all=40 are=61 at=-50 been=-105 but=88 by=106 do=48 door=-53 feel=50 got=79 hair=39 hang=160 has=75 he=32 i=97 lock=62 look=61 nose=-51 of=130 on=71 pound=59 she=-69 so=54 swell=105 the=63 to=-72 tube=-37 up=-43 went=48 will=70
HEART 68 FEW=-47 I=63 STRONG=-50 SUDDEN=98 and=96 at=-32 i=65 my=-75 of=-59 on=171 sinc=40 so=-50 there=29 up=122
HEAT 58 ATTACK=39 FALL=39 FEVER=39 HEAT=45 PAST=-36 POISON=161 at=32 cleaner=59 from=54 him=109 hit=39 like=68 me=103 my=-48 off=-137 on=86 someth=47 the=53
HEIGHT 55 ATTACK=-35 NOT=-108 SICK=69 by=-76 do=-66 in=-117 into=178 just=-54 kick=-35 on=124 run=30 she=69
HOURS 0 HE=70 NOT=-105 PAST=49 a=49 ago=49 are=-59 at=-91 can=-26 deck=124 do=-65 it=56 of=41 out=-54 over=-94 to=116 today=-75 up=96 with=109
HUNDREDS 50 for=66
I 24 1=66 2=85 30=-53 6=38 ANIMAL=-59 BABY=73 BELLY=58 BOOK=-40 CALL=-42 DIE=119 EYE=39 FEAR=89 FEVER=31 FEW=40 HE=88 HOURS=64 NOT=39 PAPER=-46 PRIVATE=65 STRONG=-33 SUGAR=86 TENS=-53 TOOL=-60 WOMB=52 a=-65 a1c=-51 accident=50 account=-41 all=52 allergi=-60 almost=-125 and=83 ankl=-56 appoint=-42 arm=52 babi=56 ball=41 batteri=-91 been=86 belli=58 best=62 bill=-40 birthday=-57 bodi=74 boss=50 boyfriend=40 brother=72 buddi=89 bus=54 c=31 call=-52 can=43 cancel=-148 car=-104 carbon=135 cat=-72 catch=-41 chest=62 cholesterol=-124 client=37 come=-29 confirm=-72 contact=37 cough=55 count=145 cousin=97 cowork=43 credit=-29 cri=-94 cut=56 deduct=-37 do=50 doctor=60 dot=-75 down=92 drive=-49 ear=-183 eat=-75 emerg=-47 english=42 expir=-49 eye=64 eyebal=30 face=73 feed=63 figur=64 finger=96 finish=56 first=-89 for=25 found=34 friend=69 from=-49 gave=103 glass=-164 goodby=57 granddaught=73 grandma=-40 grandmoth=61 granni=63 gut=91 hate=49 hepat=-50 hip=-36 hit=-95 home=-148 hous=149 hurt=34 husband=58 i=63 if=-57 in=69 infant=118 insid=146 iron=-47 is=71 it=38 jaw=63 job=-42 kid=66 kill=-44 kinda=85 knee=-70 know=169 lab=-54 leav=127 leg=99 life=106 lift=57 like=-59 lip=69 littl=47 live=-56 lock=-41 log=-104 lost=-52 love=63 lung=142 make=51 mammogram=-59 med=-41 medicin=-88 messag=-75 meter=149 methadon=50 miss=-82 monday=178 mouth=59 my=-62 neck=45 nephew=47 never=-46 newborn=94 next=78 niec=-47 off=-56 old=-59 onli=-38 order=59 out=-32 owe=-57 own=69 oxygen=93 paid=-58 park=-55 pay=-38 phone=-99 pleas=109 pressur=-22 prior=-48 puls=128 pump=-126 put=-55 ran=66 referr=-99 rib=34 right=99 roommat=67 say=-45 seizur=-48 send=-52 she=160 shoot=-47 should=69 side=117 sight=63 slice=74 speech=50 stand=68 start=39 step=62 stepdad=79 still=-47 stomach=88 stool=35 stop=-34 student=111 suboxon=56 take=-52 talk=-70 teeth=126 temperatur=119 test=-40 testicl=64 the=-50 thigh=51 this=78 thought=48 throat=50 ticker=84 toddler=98 toe=61 toenail=-26 tongu=66 tonsil=44 took=89 twist=-75 umbrella=-75 uncl=61 up=-50 use=86 varicos=114 vein=-77 vision=99 vitamin=-69 wait=-60 warfarin=-58 watch=98 water=205 way=-100 went=31 wet=65 what=65 will=76 wipe=38 woke=39 wonder=-46 word=113 work=-58 write=-93 wrote=176
LESSON -36 BILL=-13 LESSON=-82 NOT=-68 about=-48 around=49 at=-21 but=54 class=-113 for=-57 in=-64 on=-92 out=66 someth=85 the=-122 to=79 you=-29
LOOK 68 HEAD=86 I=-56 STRONG=51 SUDDEN=-29 as=73 at=54 i=-56 like=85 neck=86 on=65 sinc=-29 with=31
MILD 0 DRUG=-64 HE=-56 HEAD=-57 I=-55 NOT=-45 PAPER=-82 a=32 and=46 are=-82 at=-72 i=-53 it=-96 nose=-57 on=-46 that=-88 thing=-58 up=107 what=-84
MIND 85 BLOOD=65 NOT=64 and=39 away=-130 clot=65 coffe=-90 her=-38 i=92 on=86 out=109 up=37 when=-26
NOT 0 1=112 32=37 34=100 ADULT=-119 BILL=39 BOOK=62 BREATHE=116 CUT=65 DESPAIR=-54 DIE=-81 EYE=97 FEAR=-55 FEVER=-39 FEW=52 HE=-108 HEART=70 HEAT=-67 I=-43 MIND=-63 NOT=42 NUMB=45 PAPER=-61 SEIZE=-64 SUGAR=53 TENS=103 TOOL=28 WAKE=60 act=24 an=-59 answer=69 as=64 be=231 been=60 bent=95 bigger=53 black=-59 blue=48 breath=129 breed=35 bulg=59 but=45 catch=75 choke=33 clear=-65 come=-35 die=-72 doctor=-44 drink=-62 drive=-66 droop=51 eat=-68 embarrass=41 fall=-73 feel=59 felt=73 fever=-125 for=79 gasp=40 get=71 go=72 good=-38 hang=-73 happen=86 hard=34 he=-131 hear=-64 hold=51 hurt=50 i=-41 in=-60 insur=100 is=88 jump=-82 just=-61 kill=-45 let=89 life=-54 lift=37 log=-29 make=-88 mind=-149 mine=62 more=89 move=83 my=-65 no=-62 not=42 numb=97 nurs=74 of=-141 on=49 onli=51 outsid=127 pain=-54 puls=126 put=-79 read=53 red=39 rememb=103 resuscit=-27 right=-43 say=-42 see=97 send=58 she=-142 slept=95 smoke=-58 somebodi=-88 speak=66 stay=49 stop=79 stuck=48 sure=-79 talk=73 tell=105 terribl=-72 there=-34 think=45 this=-56 tight=53 turn=156 wait=148 wake=77 want=94 way=-53 we=-117 wet=62 with=-97 woke=47 wrong=-45 your=-33
NUMB 82 ADULT=68 ATE=58 I=89 STRONG=-30 all=35 between=28 but=61 down=58 i=89 it=60 like=67 on=51 so=-30
PAIN 54 1=30 2=59 70=97 ATE=33 FEW=74 HE=-35 HEAD=69 NOT=-94 PAIN=52 PAST=43 SELF=99 SUDDEN=56 TENS=156 a=86 across=88 after=118 all=45 as=45 back=43 bad=48 band=55 been=-84 can=-52 come=119 cuff=-64 down=33 feel=81 from=-119 go=119 him=86 his=-52 like=38 my=91 myself=140 on=58 over=82 pain=52 pill=-69 real=185 sinc=-61 so=56 under=108 when=-83 where=-50 with=105
PAPER -68 DIE=-69 SUDDEN=-77 about=-293 alreadi=49 and=129 ask=-22 but=-81 by=-114 die=-25 do=-88 for=-40 go=-47 i=-58 in=-44 is=-66 need=-53 on=138 say=-171 the=-39 this=-141 up=-77 with=-69
PAST 0 ATE=71 BLOOD=70 BOOK=-59 FEW=-48 HE=-50 HEAD=-85 HOURS=95 MILD=-56 NUMB=55 PAST=-53 PREVENT=-72 TOOL=-53 WEAPON=-87 about=-86 after=53 ago=-56 asleep=55 at=-111 away=-130 back=-85 but=56 checkup=-40 clot=65 door=-53 down=71 from=-62 he=-64 her=-70 hour=102 me=-107 month=-66 name=-74 night=54 of=89 old=60 on=126 out=119 shot=-87 spring=-93 surgeri=27 the=33 there=-58 they=-67 time=-106 to=-86 vacat=-64 want=-80 who=-72 your=-70
POISON 53 DIE=-77 FEW=43 HEAT=65 NOT=-98 PAST=-89 about=-86 alarm=53 and=43 control=-46 fluid=36 for=79 from=123 go=56 he=32 i=88 in=81 is=-98 it=36 last=-83 oak=-54 on=75 splash=107 the=103
PREVENT -44 HE=29 HOURS=-52 NOT=-91 SUDDEN=-54 and=-65 can=-61 do=-64 his=29 is=-97 my=115 next=-32 or=-35 order=-30 over=157 result=-67 strip=-55 there=-6 up=61 you=92
PRIVATE 93 ATTACK=64 NOT=89 PAIN=64 for=91 hurt=64 is=89 like=91 of=47
REFILL -69 HE=-68 I=-63 a=52 for=-45 has=-48 i=-51 me=-104 my=-43 of=-81 on=-42
SEIZE 126 10=-34 DRUG=-54 FEW=-75 HEAD=22 NOT=158 action=-47 at=54 back=22 for=288 in=-50 me=39 on=76 should=-149 sinc=37
SELF 79 I=98 in=96
SICK 60 BLOOD=155 HE=37 MILD=-159 SUDDEN=58 SWELL=-159 blood=155 for=80 late=-31 look=60 out=-198 over=194 rash=-159 sinc=58 up=54
STAFF -41 BOOK=-50 I=-44 NOT=-44 PAPER=-22 STRONG=142 SUDDEN=-87 WAKE=-16 about=-64 aid=60 and=-80 for=-53 get=-47 i=-51 is=-70 kim=-69 said=-38 school=-65 sign=-56 so=142 sometim=-48 thank=164 there=95 to=46 told=-70 was=-50 what=-42
STREET 45 DRUG=35 FEVER=89 HE=37 I=53 fever=89 from=48 i=66 of=-49 school=-77
STRONG 0 FEAR=34 NUMB=32 STRONG=50 bad=58 do=-21 drowsi=37 headach=88 kind=-112 long=-71 my=-97 of=50 out=100 pain=61 the=-27 this=-37 weak=32
SUDDEN 37 BLOOD=121 BOOK=-45 COLOR=114 CUT=-81 DIE=66 DRUG=76 EYE=58 FALL=113 FEAR=-58 HEAT=59 I=50 MIND=115 NOT=50 NUMB=62 PAIN=148 PAST=48 SUDDEN=72 a=-79 about=42 again=107 ago=63 apart=127 ask=32 black=114 breakfast=58 call=-111 came=-32 can=55 collaps=66 drop=152 eye=88 faint=139 fall=73 found=-57 get=-100 go=95 gush=82 had=178 have=60 he=48 her=50 here=106 i=51 if=108 it=70 keep=98 late=-97 let=-119 lunch=184 need=-42 now=100 on=-116 open=-40 opinion=-25 over=-160 pleas=-58 say=81 send=96 shock=59 sit=-99 some=-33 stare=37 stori=74 swallow=54 take=-151 tell=275 the=-69 then=30 they=62 think=162 this=76 turn=34 went=61
SUGAR 72 38=141 78=94 FEW=81 HE=-76 I=-44 PREVENT=-94 SUDDEN=149 SUGAR=-66 TENS=165 TOOL=-61 have=-15 just=149 me=-44 meter=-66 over=113 test=-94 the=53
SWELL 55 MILD=-44 NOT=-48 all=43 my=51 noth=-68 off=111 on=-66 up=44 what=63
TENS 31 15=-54 DRUG=174 HE=52 HEART=-42 PAIN=-42 TENS=-52 WOMB=81 he=52 it=-83 line=63 mapl=76 over=34 pound=-42 time=62 to=-51 tylenol=101 week=81
TOOL 0 ATE=-45 CUT=85 I=-45 NOT=-63 PAST=29 REFILL=-28 SUDDEN=149 TOOL=105 broke=59 can=-33 do=-114 door=43 flew=43 go=-143 i=-28 in=123 is=-74 it=49 last=29 on=57 out=97 stuck=60 that=34
TRUNK 68 ADULT=-76 ATE=113 HEART=60 HOURS=150 I=72 LOOK=-88 MILD=-88 NOT=78 PAIN=105 PAST=-67 STRONG=106 SWELL=125 a=51 been=92 close=150 cold=-88 down=113 feel=177 go=79 goe=-33 guy=-76 hurt=64 i=72 medicin=-29 murmur=-68 not=-148 of=-42 pain=203 pill=79 pump=-39 race=54 shock=51 skip=82 surgeri=-20 thank=-96 with=-65 x=-103
VOICE 0 a=-54 and=118 are=61 control=-46 in=117 oak=-54 told=92 up=-60
WAKE 50 MIND=100 about=-139 all=57 and=55 around=49 but=87 for=-93 funni=90 gibberish=91 her=56 here=-54 him=51 i=35 it=47 like=-61 my=56 on=34 out=66 right=69 sinc=104 the=-86 today=-59 up=50 when=-38 with=-56
WEAPON 44 HE=29 I=72 NOT=-61 SUDDEN=105 do=-64 is=-94 my=139 over=157 to=52 up=100 was=79 you=92
WOMB 17 BOOK=-71 DIE=72 FEW=100 MILD=-46 NOT=75 PAST=-40 SUDDEN=-30 ago=-35 and=67 are=127 check=-46 everi=135 feel=-48 hang=72 is=-72 just=-57 left=-119 me=92 old=101 the=-78 to=-48 with=-54
a 0 4=-50 9=-144 ADULT=75 ATE=-55 ATTACK=-113 BELLY=67 BILL=-34 BLOOD=-59 BOOK=-99 BREATHE=-192 DRUG=84 EYE=67 FALL=-43 FEVER=68 FEW=-62 GROUND=-66 HEAD=-43 HEART=152 HEIGHT=89 LOOK=-53 MILD=-71 NOT=-78 PRIVATE=47 SEIZE=52 SICK=-68 TENS=-82 TOOL=38 WEAPON=79 bag=102 bat=56 bill=-93 bit=-124 bleed=-58 blood=-66 board=92 bunch=66 button=74 car=71 chainsaw=-46 check=63 checkup=-143 chicken=-52 class=-76 coffe=76 cold=-133 collaps=-60 compliment=-112 copperhead=96 cord=72 cough=-125 cow=-18 cup=55 curtain=85 diet=-148 discount=-60 drop=-66 fair=63 famili=-66 fever=77 fib=51 fish=119 fit=218 follow=-25 fork=33 fuss=63 gatorad=50 generic=-29 glass=57 goodby=57 grape=148 grapefruit=36 gun=161 guy=183 half=-53 hand=89 handicap=-177 headach=20 hear=-19 heavi=48 hole=78 hors=78 hospit=110 hot=108 hundr=57 joke=86 kidney=-37 knife=86 ladi=123 letter=-67 line=93 list=-45 littl=-60 live=43 long=35 lot=62 machin=-233 man=186 minut=-42 mole=-63 morn=-44 mosquito=-67 mule=63 nail=82 nice=-38 no=-13 pad=87 pain=-139 paper=-65 paramed=-125 patient=-190 pen=-123 person=71 physic=-103 pictur=52 piec=63 pill=133 plan=122 program=-36 puls=203 question=-33 raccoon=58 rag=44 rattler=50 rattlesnak=79 real=44 referr=37 ride=62 robot=-130 rope=126 runni=-48 sack=47 sale=-54 seizur=192 sentenc=63 shoot=-61 shot=-77 sign=-83 signatur=-54 sinus=-82 snake=113 snore=101 spider=-53 sport=-20 stent=158 stick=51 stiff=86 stroke=-121 stronger=-55 sudden=52 sunburn=64 swallow=36 tack=45 tampon=41 text=-88 thing=33 towel=71 tree=167 truck=49 video=-43 vise=46 visit=-54 walker=-81 wart=-114 week=-70 well=-125 wet=55 wheelchair=-72 while=-111 whistl=89 white=71
a1c -102 came=-51
abl 176 to=88
about -50 20=83 DIE=78 HE=-79 I=-44 TENS=59 an=-24 drive=220 his=-79 it=-54 my=-41 that=-152 your=-50
accept -141
accid 87
accident 263 ATE=50 took=50
account -49 of=54
ach 74 and=79
acid 88
acn -72
across 49 I=88 my=88
act 65 goofi=48 like=-118 up=60
action -73
add -4
address -98
adhd -43
advic -9
afraid 89
after 0 FEW=58 HOURS=-103 I=-59 SUDDEN=25 a=49 he=55 his=-58 hour=-103 me=-58 my=-100 that=159
afternoon -39
against -73
age -141
ago 0 I=36 i=36
ahead -169
aid -53 and=-81
air 165
alarm 147 and=151 go=135
alcohol 42
alert -134
aliv 161 DESPAIR=80 anymor=80
all 79 BLOOD=91 HE=65 I=71 MIND=80 SWELL=-47 WOMB=35 around=-131 better=-70 have=49 heal=-49 her=65 i=-63 in=37 morn=97 of=68 over=53 sick=54 slur=113 this=-71 week=35 your=95
allerg 107
allergi -44 are=-98
allow 28
almost 100 DIE=204 drown=204 gone=-47
alon -89
along 27 and=51
alreadi 118 I=176 and=-58 i=176 paid=-31
alright -74
alway -95
am 78 15=52 20=39 7=31 8=62 BLOOD=180 COLOR=51 CUT=-75 DIE=115 EYE=84 FALL=-62 FEVER=-123 FEW=42 HEAT=-123 MILD=129 MIND=93 NOT=-70 PAST=30 SICK=81 STRONG=172 SUGAR=-13 TENS=101 WOMB=65 about=244 afraid=44 all=-40 an=25 at=-170 better=-186 bleed=187 blind=77 burn=-147 choke=-39 cough=134 diabet=-13 die=228 dizzi=72 do=47 drive=87 faint=109 fine=-27 from=-93 go=71 gray=51 have=352 here=31 hoars=39 itch=53 onli=68 out=-65 outsid=-166 pass=65 pregnant=65 put=-66 return=-59 see=67 short=125 sit=135 so=172 soak=87 spit=37 stand=52 stuck=-75 suppos=-51 the=-90 think=178 throw=169 travel=-48 tri=-37 up=124 vomit=62 with=-65 write=-65
ambul 184 FEAR=105 and=-59 pleas=105 servic=-54 to=71
ammonia 61
amount 52
an 57 ALLERGY=38 BILL=-50 CALL=89 HOURS=48 MILD=-91 PREVENT=-69 PRIVATE=46 SUDDEN=49 accid=159 ambul=253 earach=-64 eleph=111 erect=46 hour=49 interpret=-29 invoic=-50 mri=-64 order=-100 s=-104
and 71 2=177 3=50 80=46 90=45 ANIMAL=77 ATE=97 ATTACK=61 BODY=72 COLOR=79 EYE=108 FALL=60 FEVER=80 FEW=43 HEAD=102 HEAT=71 I=43 LOOK=77 MILD=75 NUMB=77 STREET=-77 STRONG=34 SWELL=84 TENS=45 bit=77 blue=48 clammi=25 cold=111 confus=59 could=62 crack=-77 do=92 doe=99 everyth=49 eye=37 feel=40 gave=37 got=-104 gray=46 half=151 has=91 hit=83 hot=23 is=-59 it=54 lean=67 limp=44 my=59 need=-57 no=146 nobodi=-144 not=148 noth=72 numb=79 off=-72 out=111 over=93 said=-37 say=47 see=128 she=39 sinc=46 smell=137 so=34 some=87 stagger=52 stiff=73 sweati=56 tell=-118 the=65 there=58 they=-52 this=111 throat=-51 throw=62 told=118 took=97 turn=56 want=-164 were=142 white=129 will=37 you=-82 your=112
aneurysm 138
ani -34 PAIN=58 sens=116
anim -265
ankl 0 DESPAIR=45 a=-66 point=45
anoth -64
answer 51
ant 46
antibiot 21
antidepress 105
antifreez 179 it=36
anymor 228 I=111 i=111
anyon -66
anyth 0 I=-155 PAST=-50 after=-76 i=-164 tomorrow=81
anyway -167 I=-61 i=-61
apart 95 and=58
apnea -113
app -81
appendix 8
appoint -104 I=88 again=-132 but=-222 i=88 tomorrow=-175 with=-31
are 11 2=127 BLOOD=36 BOOK=-65 COLOR=115 DIE=-40 FEVER=98 FEW=127 HE=-73 HEAT=98 HOURS=-65 I=-65 LESSON=140 MIND=73 NOT=54 WAKE=-65 act=-71 all=-53 bleed=36 blow=82 blue=113 break=-75 burn=98 come=281 dizzi=36 drive=-103 gone=66 gray=35 in=68 kill=-40 my=-65 not=48 open=-65 show=140 sing=39 suck=45 swell=37 tell=61 they=-73 your=-44
area -118
arm 80 CUT=47 NOT=77 NUMB=35 PAIN=122 SUDDEN=36 from=111 in=-61 is=90 that=-36
armi -12
around 40 1=-131 FEW=-178 I=81 but=59 my=81
as 0 ANIMAL=54 big=65 dog=54 my=-49
ask -38 I=-79 about=-119 becaus=207 me=90 the=61
asleep 67
aspirin -132
assist -51 DESPAIR=-41 live=-41
asthma 23 NOT=75 is=75
at 21 2=32 6=-50 FEW=53 HE=117 PAST=68 TENS=48 all=67 christma=-91 colleg=68 her=140 home=50 it=-41 me=-67 my=99 night=-120 onc=120 school=-85 the=48 your=-61
ate 97 HE=63 I=92 my=92 some=130 those=48
athlet -115 BODY=-106 foot=-106
attack 0 FEW=-40 I=-110 STRONG=-50 i=-35 my=-75 so=-50
attorney -50
auger 98
august -147
aunt -150
auth -31
author -71 has=-48
avail -129
aw 87 MIND=37 drowsi=37
awak 49
awar -130
away -37 when=141
babi 82 10=37 2=50 ANIMAL=-52 BOOK=60 BREATHE=-146 HE=-34 HEAD=94 I=23 NOT=62 WAKE=64 a=81 and=30 come=66 due=-76 got=-139 had=68 has=92 he=-94 in=70 move=64 no=110 on=187 stop=44 was=108
back 0 I=116 NOT=-57 TOOL=-53 about=-86 and=76 door=-53 i=116 of=124 on=190 to=-112
backward 61
bad 89 HE=95 and=41 headach=68 she=85
bag 85
baggi 58
balanc -59
baler 220
ball 21 NOT=41 is=41
balloon 145
banana -162
band 111 around=55
bar -45
bare 154 BREATHE=76 WAKE=31 breath=76
barn 252 and=126
basebal 31
basketbal 112
bat 111 was=79
bath 50
bathroom 0 GROUND=122 HOURS=122 and=50 floor=122 with=85
bathtub 212
batteri 49 DIE=-77 HEAT=65 I=88 about=-86 i=88
bb 59
be 0 10=-93 DESPAIR=80 FEW=-93 a=-169 aliv=80 better=123 here=106 in=-29 nice=-67 seen=-49 there=-47
bear -50
beat 171 up=122
becaus 64 I=133 i=165
bed 0 and=74
bedroom 60 with=30
bedtim -235
bee 77 ANIMAL=-29 PAIN=-29 and=91 sting=-29
been 60 ATTACK=200 BLOOD=75 COLOR=-48 CUT=197 LOOK=-79 MIND=65 PREVENT=276 SEIZE=38 STRONG=24 WEAPON=276 a=-76 ach=54 an=159 bad=24 bleed=68 cut=115 go=47 good=-28 hold=71 off=22 on=-107 out=28 pass=53 run=-98 save=145 shot=276 sore=-85 stab=82 stiff=-103 take=35 there=-85 vomit=116
beep 251
beer 79
befor -80 HE=-101 i=-40 it=142 they=-67 vacat=-64
behind -88
belli 99 NOT=70 PAIN=43 SWELL=76 hard=110 pain=82
below 210
belt 175
benadryl 173
bend 93
bender 44
bent 144 the=95
best -136 ADULT=62 friend=62
better -28 and=71 off=271
between 50 I=30 my=30
big 68 as=65
bigger 43
bike 110 and=55
bill -132 question=-140
birthday -63 FEAR=-17 wrong=-17
bit 31 I=115 by=70 me=159 my=72 of=-125 through=37
bite -69
black 44 and=53 coffe=-90 out=71
blade 180
blanket -99
bleach 158
bled -189
bleed 146 BILL=-69 TRUNK=-97 a=-55 for=68 heart=-97 like=34 money=-69 out=251 through=62
bless -98
blew 176 up=100
blind 259 in=78
blister 118 all=37
block -89
blood 37 BLOOD=71 I=55 PREVENT=-47 SUDDEN=112 and=42 come=198 draw=-53 drive=-141 from=133 i=55 sinc=112 squirt=62 work=-114
blotchi 50
blow 164 up=82
blue 114
board 184
bodi 149
boil 39
bomb 427
bone 130 TOOL=66 densiti=-54 stick=66
boo -93
book -85 someth=85
booster -70
boot 62
born 20
boss 53
both 39 BODY=25 EYE=76 eye=76 of=-98
bother 107
bottl 81 of=50
bottom 53 like=69
bowel -35
bowl 40
box 0 for=63
boy 51 ATE=125 CUT=82 PRIVATE=48 got=-72 in=90 swallow=68
boyfriend 94
break 63 I=-28 my=-28
breakfast 99
breast -43 pump=-39
breastbon 56
breath 129 HE=-368 PREVENT=-21 TENS=48 and=76 at=-48 away=-118 fine=-105 i=26 it=-98 test=-21 through=89
breed 69
bridg 128 and=71
bright 82 BLOOD=56 red=56
bring -96 HE=66 I=-80 it=-79 my=-80 the=-54
broad 6
broke 0 HE=-83 I=-80 and=50 her=-51 i=-96 my=-34
brother 132 HE=43 NOT=67 STREET=133 has=-90 he=43 is=67 overdos=133
brought -114
bruis 155 all=46 everywher=99
brush -108
buck -72
buddi -98
build 98
bulg 114 out=71
bull 225 got=112
bump 91
bunch 115 of=61
bunk 124 HEIGHT=62 bed=62
burn 0 HE=-52 a=-77 like=68 on=-26 the=53
bus 51
busi 128
bust 290 and=105
but 69 HE=63 I=53 he=54 i=65 noth=83 she=66 the=-58
butter 12
button -23 POISON=74 and=-104 batteri=74
buy -159
by 0 FEW=-130 HEAT=57 HOURS=-43 I=117 SELF=120 a=63 monday=-43 myself=120 your=-103
c 44 section=55
cabinet 158
calf 58
call 0 911=89 CALL=89 HUNDREDS=89 I=-108 about=-52 an=511 but=74 for=67 if=68 me=-131 my=98 the=92 this=32 to=-41 you=167
came 64 in=-235 on=110 out=72 to=128
camp -74 want=-32
can 0 ADULT=-119 BREATHE=-47 EYE=179 HE=-205 I=-54 LESSON=-41 NOT=45 PAST=-38 WAKE=-41 breath=-47 feel=69 he=-212 i=-44 my=-131 not=45 put=-79 see=179 somebodi=-88 the=-72 use=-38 walk=-41 we=-117
cancel -60 all=134 it=-217
cancer 17
candi 59
cap -251
car 69 HE=49 SICK=30 on=112 run=30 she=49
carbon 19
card -57
cardiologist -29
care 0 of=127
caregiv -59
carri -146
case -98
cash -38
cast -56 off=-140
cat -106
cataract 25
catch 83 I=184 my=184 that=-260
cath 60
caught 183 HEAT=67 fire=67 in=81
caus 78 TRUNK=-38 heart=-38
cell 29
cement 157 dust=78
center -51
certif -133
chainsaw 88
chair 254
chang -47
charcoal 129
charg -30
charger 71
chart -84
check -118 HE=-56 and=63 on=127 what=-58
checkup -156
cheek 253
chemic 352
chemo 172 and=91
chess 108 PAIN=54 pain=63
chest 137 I=70 LOOK=-88 MILD=-88 PAIN=137 SUDDEN=96 and=47 cold=-88 feel=130 hurt=54 i=70 pain=203 x=-103
chew -105
chicken -37 BODY=-52 bone=-52
child -40
childbirth -151
chill 75 and=40
chin -92 ATE=-46
chip 0 in=57
choke 38 HE=61 I=-80 he=61 on=66 up=-111 what=54
cholesterol -209 DRUG=-117 MILD=-28 check=-28 pill=-117
christma -182
chug 31
church 69
cigarett 66
clammi 59
claritin -36
class -87 NOT=-34 for=-74 is=-34 on=-125
classroom 105
clean 42 out=-52 the=79
cleaner 93 in=59
clear -77 POISON=48 SUDDEN=-64 fluid=48
clearanc -109
click -154
client 75
clinic -37 I=-54 i=-54
close 0 out=-54 up=74
closet 57
clot 44 as=65
cloudi 39
clutch 166 HE=83
code -88
coffe 74 GROUND=91 ground=91
coke 148 and=74
cold 50
collaps 263 BREATHE=-60 TRUNK=-60 lung=-60
collarbon -76
colleg -63 want=-80
colonoscopi 31
color 98 NOT=-40 is=-40
come 32 ATE=45 SUDDEN=192 down=45 earli=-34 from=48 in=-153 off=22 out=127 right=50 through=198 to=78
compani -53
complain -53 but=76
complet 127
compliment -224
compress 259
comput -105
concret 66
concuss -2
confirm -89 for=-107
confus 50 and=47
connect -39
constip -273 a=-89
contact 0 and=71 len=37
contract 221 and=45 are=127 everi=135
control -63 I=73 LESSON=-50 POISON=-50 and=-66 i=-42 magnet=-50
convuls 133
cook 192
cooki 7
copay -105
copd 73
copi -83
copperhead 191
cord 136 DIE=72 hang=72
corner -117
cost -61
cotton 102
couch 73
cough 84 a=32 up=137
could -50 ADULT=-125 NOT=105 not=105 somebodi=-68 someon=-82
counsel -108
counselor -123 sometim=-48
count 71
counter 87
counti -45
coupl -73
coupon -104
court -52
cousin 158
coverag -64
covid 64
cow -36
cowork 86
cpap -101 mask=-47
cpr 307 LESSON=-77 class=-77 on=93
crack -47
cramp 53
crash 118
crazi 38
cream -63
credit -62
crew 49
cri 30 NOT=62 SUDDEN=48
crib 260
crisi -54
crook 82 and=36
cross -104
croup 100 and=50
crow 100
crush 196
cuff -129
cup 80 of=55
curtain 128 come=45
cut 51 HE=168 I=141 and=115 her=123 me=167 my=171 off=-170 on=-106
d -43
dad 150 ATTACK=110 FALL=149 HEAD=89 NOT=124 PAIN=116 can=57 had=-51 is=67 was=142
daddi 155
damn -164
dandruff -318
dark -35
date -126 on=-82
daughter 0 ATE=-105 CUT=-77 FALL=62 HE=10 HEAD=233 LOOK=74 been=82 face=103 fell=62 got=-231 has=-255 her=-75
day 0 NOT=-146 PAST=35 SUDDEN=69 after=31 ago=74 befor=-93 for=-22 is=-58 it=63 left=-102 of=-99 old=68 she=70
daycar -132
daylight -30
dead -52 ADULT=68 STRONG=-30 on=47 so=-30
death -104 PAPER=-39 certif=-39 of=-83
deck 248
deduct -73
deep 182
deer 79
defibril 121 SUDDEN=59
delet -55
deliv 0 to=-48
dementia 127
demon 113
deni -83
densiti -108 PREVENT=-54 scan=-54
dental -107
dentist 28
depart -55
depress 38
desk -77
detector -98
develop -32
devil 67
diabet -43
dial -147 9=-76 FEW=-76
dialysi 116
diaper 0 MILD=-159 SUDDEN=65 SWELL=-159 in=52 rash=-159 sinc=65
did -33 I=-55 my=-80 that=78 you=-73
die 167 PAST=-76 and=-133 call=-116 in=-82 last=-76 laugh=-176 of=-157 to=-184
diet -247
dietitian -96
differ -38
digoxin 1
direct -12
disabl -68
discharg 110 paper=105
discount -120
disord -35
dispatch -9
disregard -51
dizzi 93 and=76
dmv -124 PAPER=-62 form=-62
do -31 BOOK=-39 a=-77 anyth=106 cpr=628 good=-90 hous=-66 it=158 my=-144 someth=76 this=186 we=150 well=-39
doctor -33 I=-27 for=-82 i=-27 kim=-69 patel=115 said=-49 to=106 want=-68 was=-85
doe 0 HE=-82 NOT=51 he=-35 not=51 that=-59
dog 26 ANIMAL=18 CUT=74 and=64 ate=-65 bit=60 tore=32
doll 87
dollar -223
donat -105 BLOOD=-53 blood=-53
done 86
donor -41
doom 41
door -107 CUT=43 and=179 broke=43 do=-31 in=42
dose -79
dot -45 that=57
doubl 28 and=-17 over=82
dove 92 in=55
down 61 and=76 for=-66 i=-61 my=73 over=102 there=61
dr -84 patel=-93
drain 111
drank 184 POISON=62 antifreez=57 some=63 someth=148
draw -36 NOT=-61
dri -80 and=-70 as=51
drill -138
drink 0 and=49 the=60 water=-77
drip 101 out=51
drive -61 I=108 NOT=-66 SELF=98 an=-123 me=-103 my=178 myself=98 to=93
driver -76
driveway 91
drool 88
droop 119
drop -25 HE=76 and=143 in=-28 off=-142 the=122
drove 17
drown 190
drowsi 74
drug 31
drugstor -106
drunk 43
due -57 for=-41 in=-35 next=34
dure 14
duski 99
dust 157
duti -90 excus=-45
ear -71 HEAD=-51 after=48 feel=-41 nose=-51 tube=-37
earach -129
earli -69
earlier -73
eat -53 SUDDEN=55
eaten 26
echo -38
egg -87
either 48
ekg -37
el 234
elbow -82
electr 51
eleph 222 NOT=57 is=57 on=77
elev -160
eliqui 57
els -44 to=97
em 170
email -59
embarrass 81
emerg -45 I=46 contact=-38 i=-63 on=-75
empti 307
end 0 and=55 it=132
engin 118
english 0 NOT=42 is=51
enough 51
epi 70
epilepsi -107 and=-54
epilept 69 and=34
epipen 130 and=148 on=54
er -38 I=15
erect 183 for=91
estat -96
even 59 when=89
ever 69
everi 81 20=87 BREATHE=53 FEW=122 PAST=-135 TENS=94 breath=53
everybodi 73 be=81 say=-142 would=97
everyth 100 I=73 i=73 look=44
everywher 169
ex 98 ADULT=-77 NOT=253 husband=-77 is=253
exam -58
excus -194 I=-45
exercis -102
exit -43
expect -144 and=-72
expir -97
explod 364
eye 80 STAFF=-70 SWELL=42 at=68 doctor=-70 drop=-82 exam=-58 for=78 is=49 it=-38 swollen=42 with=152
eyebal 253
face 135 NOT=53 and=45 feel=110 is=56
fade 113
faint 102 and=23 when=-26
fair 57
fall 20 ATE=71 NUMB=55 asleep=55 down=71
famili -117 PAST=-58 histori=-58
far -139
fast 25 for=-51
father -33 DIE=-43 HE=49 die=-43 he=49
fax -39
fbi 38
fed 162 the=81
fee -78
feed 72 tube=47
feel 86 MIND=58 NUMB=62 PAIN=133 between=34 faint=58 fine=-107 it=70 like=52 plug=-41 the=73 tight=141
feet 0 and=56
fell 134 and=29 off=72 on=147 over=152 through=79
fella 139
felt 147 the=53
fenc 75
fentanyl 107
fever 95 and=67 of=60
fib 101
field 79
fifteenth -51
fifth -69
fight 61
figur 129
file -63
fill -31 out=-45 up=81
film -73
find -19 a=118 the=-232
fine -91 I=-92 SUDDEN=65 but=-105 i=-92 now=65 thank=-102
finger 229 gone=156 off=53 say=92 with=70
fingernail 175
finish 78 a=63
fire 46 at=17
first 0 1=-44 BOOK=-91 FEW=-44 aid=-100 appoint=-80 visit=-84
fish 100 TOOL=83 and=91 hook=83
fist 130
fistula 127
fit 93 I=39 me=39
fix 0 it=-32 to=57
flat 162 and=55
flew 87 in=43
flip 30
floater 47
floor 114 are=-39
flop 121
floppi 288
flower -193
flu -25 WEAPON=-39 shot=-39
fluid 130
flutter 189
flyer -103 at=-29 for=-77
foam 57 at=54
fold -90
folk -50
follow -62 up=-60
foot 74 and=-23 clean=102 gone=70 turn=100
footbal 39 practic=54
for -32 2=-52 3=62 4=-45 6=83 ADULT=-42 BREATHE=79 HE=-75 PAST=-49 POISON=-42 SEIZE=-276 SELF=-159 STAFF=-65 SUDDEN=220 VOICE=-42 about=30 an=108 half=153 her=-156 i=161 like=114 me=67 my=-61 myself=-159 new=-98 nurs=-65 our=-56 over=95 poison=-42 seizur=-246 somebodi=-42 that=-55 those=-95 tonight=191 year=-60
forehead -128
forget -186 it=-105 to=51
forgot 34 HE=66 I=-63 my=-63
fork 94 in=40
form -101 ask=-22 say=-87
forward 149 and=67
found 39 HE=87 I=82 her=87 my=82
free -98 PREVENT=-94
freez 65
freezer -192
friday -61
fridg 177
friend 46 HE=56 NOT=112 he=56 not=95
from -33 I=-46 SUDDEN=-94 her=26 his=-82 my=-49 now=-94 this=-35 type=-117 work=68
front 0 of=275
froze 92
frozen 179
fruit 84
fryer 86
full 32 of=53
funer -78
funni 78 I=90 and=34 i=90
fuss 125
gag 168 and=80
garag 0 with=135
gas 79 and=56
gasp 228
gatorad 0 DRUG=50 bottl=50
gave 71 HE=80 WOMB=84 birth=84 her=55 him=86 me=-70 my=80
generat 89
generic -37
get 0 BILL=-134 BREATHE=116 MIND=63 NOT=44 TENS=-132 air=116 an=47 ani=131 bill=-129 hard=44 her=40 in=-96 into=-97 it=33 more=-29 out=-117 this=240 through=-59 up=37
ghost 55
gibberish 181
girl 0 NOT=-63
girlfriend 30
give -70 HE=-70
glass 0 TOOL=87 and=-24 door=43 in=68 on=57
glucos 54
go 73 ATE=101 HE=74 HEAD=-110 PAST=-110 STRONG=80 a=138 ahead=-49 and=41 away=106 back=-110 crazi=80 down=101 from=51 he=74 home=133 in=187 on=-179 to=70
god 173
goe 0 out=-33
gold -83
gone 108 COLOR=73 I=145 NUMB=80 and=31 dark=49 i=145 numb=67 pale=44 through=-100 white=44
good -88 i=-56
goodby 35 DESPAIR=57 PAPER=57 and=77 for=359 note=57
goofi 96
goopi -169
got 81 2=-78 ANIMAL=57 ATE=74 ATTACK=72 COLOR=80 FALL=82 FEVER=69 FEW=-43 HE=70 HEAT=222 NOT=113 PAIN=152 PREVENT=119 SICK=129 SWELL=37 VOICE=-54 WEAPON=119 athlet=-106 bit=75 bruis=85 burn=93 caught=113 chill=57 croup=50 cut=-274 dandruff=-159 headach=76 hemophilia=59 her=138 him=46 his=49 hit=85 hold=77 in=117 into=130 it=82 kick=89 knock=62 me=54 no=67 out=-9 oven=59 poison=-54 purpl=80 run=194 shock=63 shot=119 stab=274 the=90 to=-100 up=37 wax=-85
grade -59
granddaught 145
grandma 67 NOT=78 TRUNK=99 heart=99 will=78
grandmoth 168
grandpa 29
grandson 71 ATE=190 ate=190
granni 126
grape 211
grapefruit -110
gray 116
greas 86
great -169
green 253
grief -108
grill 145 HEAT=72 blew=72
grind 134
groin 60
ground 182
group -51
grown -63
grunt 158
guess -22 i=23
gum -32
gun 161
gurgl 18
gush 229
gut 182
guy 0 BOOK=-85 HOURS=-85 WAKE=-85 have=-141 on=60 open=-85 who=-73
ha -166
hack -104
had 36 2=178 4=71 BODY=40 FEW=79 HE=45 PAST=113 SEIZE=-133 an=85 his=45 it=57 knee=40 seizur=-133 this=-72 to=70
hair -24 and=101
half 90 I=97 an=153 my=97 of=115
hand 84 I=114 NOT=73 SUDDEN=83 gone=44 got=83 in=116 it=164 just=83
handicap -197 placard=-158
handlebar 113
handout -63
hang 91 ATE=62 HE=106 SELF=106 down=62 out=60
happen 87 if=133
happi -48
hard 69 BREATHE=51 as=64 breath=51 talk=27 to=60
has 26 HE=-112 I=-76 NOT=57 SEIZE=-54 epilepsi=-54 gone=87 lice=-49 my=-76 not=58 sickl=45 the=-50 to=35
hate 50
have 31 BOOK=-45 HE=-33 STAFF=-65 TRUNK=-78 WOMB=45 a=53 an=-82 ani=-70 been=47 chest=-56 contract=45 headach=59 it=52 no=74 someth=-53 that=-88 them=-33 this=72 troubl=225
hay -78 FEVER=-121 fever=-121
hazard -77
he 113 1=50 10=74 6=59 8=55 ATE=89 ATTACK=136 BREATHE=77 COLOR=51 DIE=333 EYE=-35 FALL=65 FEW=60 HEIGHT=70 LOOK=43 MILD=45 PAST=-39 PREVENT=140 REFILL=52 STREET=215 STRONG=63 SUDDEN=49 WAKE=62 WEAPON=140 ask=159 ate=177 be=-169 been=100 bleed=124 blue=61 breath=54 choke=205 cough=66 cri=62 doe=22 drink=60 foam=31 get=41 go=165 gone=74 got=84 grab=125 gray=88 have=217 hot=77 in=72 keep=32 kill=44 kinda=66 lie=-61 lock=95 look=155 make=62 need=-95 never=67 not=50 onli=40 out=68 overdos=215 pass=-39 puke=136 put=51 right=137 said=-161 see=-35 sent=52 shot=140 sit=69 sleep=96 spit=74 stand=49 stiff=165 stop=113 swallow=166 swing=70 take=82 talk=87 told=-94 took=87 want=124 was=40 went=103 wet=-98 woke=49
head 119 HEART=59 I=53 NOT=30 PAIN=42 against=-62 by=106 is=30 pound=59 up=-43
headach 147 and=35 of=215
heal -144
health 0 STAFF=-75 aid=48
healthi -54
hear -63 PREVENT=-93 VOICE=132 aid=-43 test=-93 that=95 voic=132 you=-103
heard -14
heart 0 HEART=62 HEAT=-40 NOT=272 and=-78 been=47 go=79 goe=-33 is=-66 medicin=-29 murmur=-68 of=-42 pill=79 race=54 skip=82 surgeri=-20 thank=-96 to=-65 with=-65
heartburn -103
heat 158
heater -193
heatstrok 371
heavi 200
hell -248
hello 0 I=38
helmet 42
help 78 my=149 with=-73
hemophilia 118 and=59
hepat -99 PREVENT=-34
her 77 BODY=60 CHILD=53 DRUG=36 EYE=83 FEVER=42 I=-59 NOT=-155 PAST=52 PREVENT=-43 SUGAR=134 TRUNK=69 WEAPON=-32 and=64 antidepress=65 back=52 chest=51 ear=-29 eye=66 finger=95 fingernail=34 head=63 heart=37 hip=63 i=-59 in=163 neck=46 shot=-32 smile=41 the=55 throat=119 up=121 whole=53 wrist=123
here 43 NOT=56 and=143 in=173 on=37 who=110 with=71
hernia 124
herself 124
hi -52 I=-36 i=-41
hide 41
high -34 FEVER=89 and=-30 fever=89 school=-77
highway -66
hike 17
him 67 PAST=-56 the=115 to=53 up=94
himself 20 in=49
hip 41 CUT=46 I=63 i=63
hire -128
his 66 2=-46 ALLERGY=-36 ATE=-53 BOOK=-250 CHILD=26 DRUG=66 EYE=54 FEW=-87 HEAD=52 HEART=57 HEIGHT=113 PAST=57 PREVENT=-35 PRIVATE=45 TRUNK=66 ankl=-71 appoint=-222 arm=57 back=97 bottom=50 chest=46 chin=-46 ear=59 eyebal=86 hand=42 heart=218 left=73 med=75 mouth=97 name=-89 neck=128 physic=-28 rib=116 room=126 shirt=17 speech=113 toe=74 tongu=37
histori -172
hit 59 by=59 in=140
hive 151
hoars 111
hold -49 STRONG=-54 a=97 my=-73 of=77 so=-54 the=100 your=-97
hole 119 but=41
holiday -58
holler 144
holter -93
home 56 SUDDEN=54 and=52 health=22
homework -167
honest -38
honey 33
honor -208
hook 165 in=83
hors -56 ATTACK=-35 FALL=-35 SUDDEN=-27 kick=-35
hospic 63
hospit -63 i=106 with=-77
hot 48 ANIMAL=48 HEIGHT=108 car=108 dog=48
hour 0 PAST=49 SUDDEN=49 ago=49 and=61
hous 124 ATE=88 HEAT=54 PAPER=-61 call=-66 down=88 fire=54
how -51 far=-50 late=-21 long=41 mani=-43 to=107
hpv -49
hsa -51
huf 32
huge 151
huh -148
hundr 66 BILL=-50 DESPAIR=88 FEW=-31 and=59 dollar=-50 point=88 time=-135
hung -24
hunt 79
hurri 133
hurt 67 I=99 STRONG=52 bad=48 i=91 my=118 so=60 when=-81
husband 101 ATTACK=149 BODY=386 DIE=-82 DRUG=51 FALL=125 MIND=56 NOT=-40 PAST=56 SICK=250 SUDDEN=64 SUGAR=51 TRUNK=-147 die=-82 fell=96 got=366 have=109 he=-42 heart=-147 pass=56 snore=-131 will=-48
i 0 DIE=122 FEAR=-116 HEIGHT=62 HOURS=-63 NOT=42 SICK=59 WOMB=112 about=-71 accident=50 almost=-125 alreadi=-51 been=94 call=-55 can=43 come=-50 confirm=-72 cough=55 do=55 drink=-77 drive=-49 eat=-75 figur=64 finish=68 found=42 gave=80 hate=49 hit=-95 hurt=34 kill=-44 kinda=85 know=169 left=-72 lift=57 like=-53 live=-56 lost=-52 love=63 miss=-82 never=-46 owe=-57 paid=-58 park=-55 pay=-38 put=-63 ran=59 say=-91 send=-52 shoot=-47 should=69 slice=74 stand=68 start=52 step=62 still=-104 stop=58 take=-51 think=42 thought=48 took=89 twist=-75 wait=-60 went=35 wet=65 will=76 wipe=38 woke=45 wonder=-46 write=-93 wrote=176
ibuprofen -2 and=87
ice 103
if -36 HE=-205 a=32 my=-82 she=-103 there=-30 you=70
ignor -427
immun -56
in 25 1=124 10=-262 2=-69 20=-139 4=-150 ADULT=99 HE=65 I=88 NOT=-95 STREET=-43 TENS=-84 WOMB=175 a=73 an=-153 and=87 august=-73 befor=-64 between=69 both=79 case=-49 everi=45 for=-63 friday=48 front=195 her=68 here=100 high=-43 his=67 i=62 it=-47 januari=-50 june=-122 labor=175 last=149 march=-135 may=-47 my=86 that=-83 there=-62 today=-268 vietnam=-48 with=-222 without=-54 your=90
incis 160
indigest 33
infant 57
infect -10
info -101
ingrown -223
inhal -85 NOT=91 is=91
inr -63
instead -15
insulin 114
insur 0 compani=-51
interpret -57 for=-29
interview -106
into 52 ADULT=77 I=132 a=213 grandma=77 my=132 the=-83
invoic -139
iron 45 DRUG=74 pill=39
is 0 32=37 34=100 ATTACK=30 CUT=65 FALL=108 FEAR=-45 FEW=24 HE=-83 I=-47 MIND=-85 NUMB=45 PAST=66 SEIZE=-77 STRONG=94 SWELL=52 TENS=103 WAKE=-73 act=29 bent=95 bigger=53 black=-59 blue=48 bulg=59 choke=-59 close=45 come=30 doctor=-48 droop=51 embarrass=41 hang=62 have=16 hurt=60 like=60 my=-53 numb=97 on=49 out=84 outsid=127 red=39 sit=57 stuck=48 there=-42 this=-56 tight=53 turn=156 wrong=-45
it 15 ATTACK=62 BILL=-29 CUT=37 FEAR=-65 FEVER=-119 FEW=156 HEAD=44 POISON=63 a=-54 an=144 at=-38 back=44 be=96 beep=287 but=54 by=-77 came=30 come=118 cost=-29 deep=82 feel=77 fine=-41 for=-78 from=36 get=130 goe=39 got=87 he=-68 hot=-185 hurt=65 kinda=-85 like=93 normal=-46 on=-109 onli=-83 over=-45 pump=163 quick=27 run=-90 say=-83 she=62 so=-62 spray=63 spread=46 start=107 still=52 take=183 there=47 this=-28 threw=37 time=-54 when=334 will=87
itch -50 all=53 and=31
itchi -74
ivi -102
jack 113 FALL=53 slip=53
jacket 129
jam -172
januari -100
jaw 99 lock=62
jelli 50
jellyfish 29
jerk 61
job -52 want=-42
jog -42
join 62
joint 72
joke -14
juic -57
jump 144
june -181 and=-151
juri -90 duti=-45
just 37 ATE=45 DIE=-74 FALL=137 NOT=103 PAST=46 SUDDEN=54 a=-83 call=-130 came=-32 collaps=66 drop=208 found=-57 had=178 keep=98 like=-20 need=-69 quit=83 say=149 sit=82 stare=37 tell=126 wait=135 went=61
karen -6
keel 112 over=56
keep 60 COLOR=114 FALL=78 MIND=181 PAST=74 WAKE=48 black=114 drop=36 faint=138 fall=73 forget=51 get=-42 go=98 send=-82 take=-36 the=-343 think=162 turn=50
keppra -81
kept 28
keton 159
kick 109 all=123 in=106 the=-146
kid 49 ATE=88 ATTACK=105 FALL=107 STRONG=-86 and=62 are=44 do=-122 drank=70 has=-73 so=-86 swallow=75 was=58
kidney 46 stone=-34
kill 30 HE=65 SELF=119 for=-45 myself=140
kim -138
kind 27
kinda 97 PAIN=-41
kindergarten -47
kit -52
kitchen 18
knee -8 PAIN=-77 been=-169 surgeri=40
knife 116
know -45 HE=-25 I=112 about=-129 how=255 i=39 me=67 where=123 who=188
la -103 la=-52
lab 0 HOURS=-48
label -18
labor 0 and=127
ladder 82
ladi 89 STAFF=-50 at=185 doctor=-50 in=173 said=-64
lake 36 for=84
lamp 85
lancet -105
land 68
lap 52
larg 93
last -22 FEW=-67 HOURS=111 PAST=-48 SUDDEN=102 hour=102 month=-66 name=-74 night=54 spring=-93 time=-106
late -167 BILL=-70 are=-21 fee=-70
later -212
laugh 152 at=-176
lawn 134
lawyer -57
lead -107
leak -118
lean 98 forward=67
leav 0 I=-37 a=-56 my=-37
lee -49
left 0 BODY=61 I=-112 a=177 arm=42 hand=152 my=-123 on=-102 or=-86 side=14
leg 116 I=49 NOT=46 went=71 will=46 with=77
len 91
let -69 I=-52 me=-52
letter 0 say=-136
lice -121
licens -217
lie 37
life 0 and=-70 it=13 or=-54
lifeguard 24
lift 100
lighter 72 POISON=36 fluid=36
lighthead 123
lightn 99 ATTACK=39 FALL=39 hit=39
like 38 10=78 30=107 6=111 ADULT=51 CUT=61 FEW=67 HE=75 PAIN=-137 POISON=55 SWELL=66 TENS=61 balloon=66 coffe=91 he=210 hell=68 my=-137 she=-62 somebodi=65 someth=70 the=67 wood=81
lime 15
limp 69
line 27 and=95 drive=93 up=169
link -71
lip 119 are=89 look=72
liquid -63
lisinopril 30
list -43
listen 47
littl 27 CHILD=60 PAST=-66 boy=74 girl=75 last=-66 one=67 round=100 sore=-35 while=77
live 42 DESPAIR=139 TOOL=93 wire=93
liver 259 troubl=55
lobbi 63
locat -24
lock 51 HE=49 I=36 SELF=49 himself=49 in=52 me=36
log -206 in=-110
long 25 NOT=116 do=-77
look 0 ATE=124 STRONG=84 down=124 for=-74 like=54
lose -29
loss -217 I=-108 i=-108
lost -81 the=-51
lot 86 and=-214 of=50
lotion -134
love -25
low -80 POISON=-50 batteri=-50 on=-22
lower -87
lunch -23
lung 24
maam 154
machin 0 CUT=16 SUDDEN=149 broke=16 it=58
mad -33
made 0 I=-50 a=101 me=-50
magnet 170
mail -45
mailbox 237
mailman -26
make 0 an=33 ani=116 it=-50 sens=48 sure=-22 that=62 the=-43
mama 73
mammogram -99 NOT=-59 is=-59
man 203 in=61
mangl 53
mani 40 DRUG=198
manur 222 pit=111
mapl 152
marathon -113
marbl 92
march -222
mark 0 on=36
maroon 166
marri -83
mask -48 and=39
may -105 and=-65
me 0 3=72 30=-53 ATE=92 DESPAIR=57 FEAR=251 FEW=72 HE=128 HOURS=327 NOT=-20 TENS=-53 a=-79 about=142 and=91 call=46 catch=-41 down=92 find=-73 for=25 from=-49 go=-96 goodby=57 he=86 i=58 if=-80 in=60 it=38 leav=247 my=-74 off=-56 out=-32 pleas=251 she=160 the=-53 this=78 up=-50 what=65
mean -45 it=-100
meant -65
med 42
medic -40
medicin -26 REFILL=-70 and=66 it=-29 refil=-45
melt 162
mening -28
menu -197
messag -100
met -73
metal 77 flew=43
meter 114 SUDDEN=149 just=149
methadon 100
middl 69 of=41
midwif 62
might -106
migrain -63
mill -57
mind -205
mine 0 expir=-49
minut 50 I=135 PAST=103 SUDDEN=91 ago=103 apart=127 i=135 late=-110 now=28
miss 0 I=-120 my=-186
mistak -41 and=-60
mix 0 up=37
moan 39
mode -32
mole -94
mom 39 DRUG=-24 MIND=-96 NOT=179 can=131 on=43
mommi -56 said=62
monday -30 and=191
money -138 over=-69
monitor -67
monkey 71
monoxid 19 alarm=53
month 0 HE=-61 I=-35 NOT=23 PREVENT=-87 WEAPON=-87 i=-35 is=23 old=71 shot=-87
more 0 and=80
morn 36 BOOK=-44 I=56 and=54 do=-115 i=56 slot=-44
morphin 163
mosquito -134 ANIMAL=-67
most -45
mother 53 DIE=184 HE=112 HEAD=62 NOT=-97 TENS=-62 die=184 face=62 is=-97 she=112
motorcycl 52
mouth 122 NUMB=57 and=39
move 61 I=75 SUDDEN=76 here=-54 my=75 sinc=53
movi -361
mow 75
mower 128
mri -105
much 22 BLOOD=97 blood=97 of=37
muffl 133
mule 127
mumbl 68
murder -94
murmur -137
muscl 83
mushroom 109 from=48
music -51
must -24
my 34 1=66 2=85 6=38 ANIMAL=-63 BABY=77 BELLY=58 BREATHE=51 CALL=-42 CUT=62 DESPAIR=91 EYE=71 FEVER=48 FEW=36 HEAT=-111 HEIGHT=-92 PAIN=-63 PAPER=-52 PRIVATE=82 SEIZE=-48 SUDDEN=107 SUGAR=96 TOOL=-127 VOICE=25 a1c=-51 account=-41 allergi=-60 ankl=-56 appoint=-42 arm=52 babi=60 ball=41 batteri=-91 belli=58 best=62 bill=-43 birthday=-57 bodi=74 boss=50 boyfriend=40 brother=72 buddi=89 bus=54 c=31 car=-104 cat=-72 chest=62 cholesterol=-124 client=37 contact=37 cousin=97 cowork=43 credit=-29 deduct=-37 doctor=60 dot=-75 drink=49 ear=-183 emerg=-47 english=42 eye=62 eyebal=30 face=73 feed=63 finger=96 first=-89 friend=69 glass=-164 granddaught=73 grandma=-40 grandmoth=61 granni=63 gut=91 hear=-99 hepat=-50 hip=-36 home=-148 hous=149 husband=59 infant=118 insid=146 iron=-47 jaw=63 job=-42 kid=62 knee=-70 lab=-54 last=-74 left=37 leg=99 life=106 lip=69 littl=47 lung=142 mammogram=-59 med=-41 medicin=-88 messag=-75 meter=149 methadon=50 mouth=59 neck=45 nephew=47 newborn=102 next=113 niec=-47 own=69 oxygen=93 phone=-99 pressur=-27 prior=-48 puls=128 pump=-126 referr=-99 rib=34 right=131 roommat=67 seizur=-48 side=117 sight=63 speech=50 stepdad=79 stomach=88 stool=35 student=111 suboxon=56 teeth=126 temperatur=119 test=-40 testicl=64 thigh=51 throat=50 ticker=84 toddler=104 toe=61 toenail=-26 tongu=66 tonsil=44 umbrella=-75 uncl=61 varicos=114 vein=-77 vision=99 vitamin=-69 warfarin=-58 watch=132 water=205 way=-100 word=113
myself 111 I=98
nail 68 NOT=-81
nake 309 in=154
name -52
nap 4
narcan 4
nasal -80
nauseous 17
near 0 DIE=-94 die=-94 the=39
nebul 39
neck 84 SWELL=4 and=43 swell=4
need -72 1=-134 CALL=225 FEW=-111 HE=-37 a=-41 help=225 his=-99 it=-136 new=-60 someth=-58
needl -141
neighbor 129 NOT=-48 are=65
nephew 94
network -70
never 0 got=-54
new -52 ADULT=-55 DRUG=-111 REFILL=-50 STAFF=-76 TOOL=-98 antibiot=209 doctor=-35 glass=-98 nurs=-112 patient=-59
newborn 162 BREATHE=76
news -169
next -39 PREVENT=-93 WOMB=-44 to=-30 week=-44
nguyen -70
nice -110 day=-38
niec -94
night 59 HE=-83 I=52 NOT=-38 he=-83 i=61
nitro 230 and=104
nitroglycerin -174
no -37 BILL=120 BLOOD=-98 BOOK=-28 BREATHE=115 FEVER=-125 HEART=126 LESSON=-13 NOT=-52 PAIN=-44 STAFF=-36 bleed=-98 breath=110 fever=-125 insur=120 more=89 no=-62 pain=-54 puls=126 show=-13 talk=66 wet=62
nobodi -48 ATTACK=-47 PAIN=-47 hurt=-47 said=-77
nod 40
nois 124 and=101 even=50
noon 101 and=62
normal -67
north -80 BODY=-40 side=-40
nose -18 hair=39 has=75
noseble 55
not 75 1=76 BOOK=67 BREATHE=155 CALL=48 DESPAIR=-54 DIE=-155 EYE=53 FALL=65 FEW=76 HE=108 LESSON=55 NOT=71 STAFF=74 STRONG=-104 SUGAR=53 WAKE=68 an=-59 answer=74 be=298 been=60 breath=155 breed=35 call=88 catch=75 clear=-65 come=-84 do=58 drink=51 drive=-66 eat=-68 feel=56 felt=53 get=75 go=82 hang=-135 hard=46 have=-82 hear=-103 help=57 hold=58 i=-76 in=-72 jump=-82 kick=123 let=89 life=-54 lift=37 like=-82 log=-29 make=-98 move=84 nurs=74 read=53 realli=-94 rememb=103 respond=80 resuscit=-27 right=-43 say=-87 see=53 sit=-45 slept=40 speak=66 stay=49 stop=78 sure=-79 talk=75 tell=122 that=-79 there=55 think=45 to=-73 wake=89 walk=59 want=87 woke=47 your=-79
note -44 and=57 for=-64 say=58 to=-65
noth 59 SUDDEN=46 but=45
notic 75
now 54 a=-61 and=-59 in=44 it=82 on=-94
nowher 69
numb 145 ATE=58 and=39 between=28 down=58
number 0 about=-49 do=-17 for=-32 of=116 on=500
nurs -43 aid=60 call=34 school=-65 told=46 what=-42
nut 68
o -44
oak -108
ob -91
oclock -76
of 38 1=78 ADULT=124 BLOOD=66 CALL=84 COLOR=49 DRUG=87 FEVER=48 FEW=78 HE=54 HEAT=53 HEIGHT=-117 HOURS=-124 I=38 MILD=-72 POISON=69 REFILL=-10 TENS=-94 TOOL=35 bed=-117 blood=74 blue=64 breath=37 em=118 everyth=78 glass=37 gold=-42 his=69 hot=48 it=98 me=92 metal=60 mine=51 nowher=34 old=-70 our=152 pill=206 potato=47 refil=-10 smoke=54 them=77 this=71 tylenol=21 us=-68 water=-65 your=-16
off 25 HE=67 NOT=221 and=71 his=62 i=78 in=50 like=62 the=58 with=42 without=221
often -59
oh -62 1=111 FEAR=104 I=-11 VOICE=104 god=104 i=-11
oil 31
okay -79 STRONG=-94 so=-94 to=-133
old 23 ATE=56 PAIN=-70 PAPER=-180 SICK=62 age=-70 and=59 chart=-100 got=175 has=142
omeprazol -89
on 19 1=51 BODY=-87 FEVER=-85 FEW=59 HE=80 PAIN=-85 SEIZE=-65 SELF=50 SUDDEN=-81 a=68 account=54 and=91 burn=-85 by=110 call=-75 chemo=109 eliqui=102 everyth=-130 fire=53 friday=-100 hand=-87 her=73 him=230 hold=-181 i=-100 me=166 purpos=103 stroke=-65 that=-50 them=116 this=-57 tv=-123 warfarin=56
onc 90 I=120 PAST=-61
one -34
onli 118 30=54 6=45 FEW=33 TENS=89 need=-99
onlin -166
onto -40
op -81
open 29 HE=83 SUDDEN=-53 and=98 it=71 today=-90
oper -132
opinion -49 on=-25
or -49 DIE=-54 SUDDEN=-86 anyth=-110 death=-54 right=-86 the=-88
order -42 PAPER=-53 a=27 for=-102 it=-36
other 61 1=-69 BODY=-63 FEW=-34 SUDDEN=77 sinc=77
our 0 ADULT=-85 BABY=-34 carbon=59
out 74 FEAR=113 I=30 LOOK=121 MILD=121 NOT=-148 PAST=37 a=-49 all=81 at=52 can=-148 cold=121 front=-81 here=295 i=122 it=-128 last=44 on=95 the=-46 to=-91 twice=242 with=69 wrong=113 yet=-111 your=-29
outlet 66 and=40
oven -177 POISON=59 cleaner=59
over 63 1=83 40=97 6=119 70=-108 FEW=109 HE=44 I=88 PAIN=82 TENS=-43 and=63 from=152 here=130 his=53 my=70 scream=82 there=-136 to=-64
overdos 124 LESSON=-38
owe -115 anyth=-49
own 111 STAFF=149 doctor=149
oxygen 84 thing=143
pacemak 44
pad 206 everi=87
page 134 FEW=-84
paid -111 this=-88
pain 77 ATE=33 DRUG=-48 I=-152 NOT=-180 SUDDEN=104 down=33 go=119 on=-65
pair -80
pale 49
pamphlet -186
panic -92 ATTACK=-35 HEART=-35 attack=-35
pant 131
papa 110
paper -103 for=-66 on=-65
paperwork -125
paramed 332 HE=-94
park -55 a=49 and=80 deck=124
part 62
partner 77
pass 82 BLOOD=65 HE=-38 I=-107 away=-130 clot=65 in=-34 out=117
password -23
past -78 the=86
patch 55 on=35
patel 32
patient -36 I=79 i=79
pay -89 it=-96
payment -87
pediatrician -76
pee 75
peed 77
peel 99 off=111
pen 176 and=241
pencil 69
penicillin 62
peopl 0 in=55 who=55
perfect -25
perman 108
person -175
pharmaci -49
pharmacist -73
phone -129 DIE=-69 I=-94 and=229 die=-25 i=-94 with=-63
physic -121 for=-38
pie -139
piec 117 of=63
pill 39 FALL=-75 I=50 box=63 chang=-40 do=-153 i=50 line=169 ran=-75
pillow 82 and=140
pin 58
pinch 109
pink 42 EYE=-354 eye=-354
pirat -101
pit 248 bull=38
pizza 55
placard -315
place -11 it=98
placenta 413
plain 37
plan 37 for=117
plant 69
play -80 a=-61 with=58
pleas 0 CALL=37 FEAR=76 I=91 WAKE=-42 hurri=76 i=120 my=70 send=27 talk=-42 tell=29
plier 115
plug -84 up=-41
pneumonia -38
pod 78 and=39
point 76 8=111 FEW=32
poison -20 control=-46 oak=-54
poke 182 out=142
pool 122
poop 171
pop 47 and=40
porch -10
portabl -40
portal -163 NOT=-86 is=-86
pot 44
potato -160
pound -105 and=34
pour 162
powder 31
power 184
pox 67
practic 101
preemi 99
pregnanc -57
pregnant 90 and=94
prenat 76
prep -128
prescrib -100
prescript -68 I=-51 i=-51
press 28 2=-98 FEW=-98 a=57 on=69
pressur 51 1=30 2=97 70=97 FEW=127 TENS=156 been=-108 cuff=-64 in=70 on=193
pretend 143 you=72
pretti 84 NOT=51 hard=51
prevent -83 LESSON=-75 class=-103
previous -77
price -118
print -121
prior -72
problem -91
program -61
proof -85
prop 269
puf 32
puffer 21
puffi -50
puke 147
pull 107 it=118 over=70 up=86
puls 169 I=33 NOT=58 i=33 is=58 there=29
pump 91 REFILL=-39 out=148 prescript=-39
pupil 110 NOT=77 is=77
purpl 80 EYE=69 dot=57 spot=69
purpos 206
purs -108
push 81 me=92 my=-93 on=73
put 0 ADULT=-90 I=-37 a=186 her=99 in=-62 my=-79 on=-47 someth=49 the=34
quest -28
question -78 over=93
quick 207
quiet 63
quit 83 BREATHE=73 HEAT=-42 breath=73 smoke=-42 work=156
raccoon 117
race 108 and=54
radiat 118
radio -88
rag 87 doll=44
rain -308
rainbow 61
rake -205 leav=-103
ramp -20
ran 22
rang -75
rape 448 PAST=44 last=44
rash -82 NOT=-67 and=109 on=-89
rat 225
rate 77
rather 0 NOT=46 not=46
rattl 63
rattler 166 ANIMAL=33 ATE=33 bit=33
rattlesnak 159 on=79
ray -53
reach -120
reaction -160 to=-117
read 66 78=94 I=-44 TENS=94 me=-44 the=53
readi -98
real 100 BOOK=-60 FEAR=62 STRONG=102 bad=102 well=-60
realli 36 STRONG=108 bad=108
rear 44
receipt -30
receptionist -215
recheck -61
recip -114
recommend -85
record -95 for=-51
rectal 130
red 96 BLOOD=52 blood=52
refer -11
referr -21 go=-47 to=55
refil -88 I=-56 my=-78 of=-81 on=-58 the=-45
reflux -100
regular -89
rehab -131
rememb -85 how=120
remind -88
remot -15
remov -201
renew -57
rep -108
report -129 on=-92
reschedul -31 I=58 i=70
rescu 69
resid 198
respond 140 to=228
result -101 on=-44
resuscit -54 PAPER=-27 form=-27
retir -165
return -66 a=-10
rib 149 are=56
rifl 158
right 48 BODY=57 EYE=88 HE=73 I=68 SUDDEN=155 after=-86 eye=88 hand=83 he=73 here=106 my=48 now=155
ring 54
rip 126
risk -90
river 132
road -180
robot -167
rock 55 NOT=57 hard=57
roll -72
roof 131
room 0 MIND=35 spin=35 with=-100
roommat 126 NOT=121 at=68 is=121
root -90
rope 330 in=126
round -29 POISON=100 batteri=100
rous 4
routin -91
rude -111 to=-55
rule -42
run 0 FEW=-27 in=-83 late=-31 out=-173 over=194
runni -115 HEAD=-57 nose=-57
s -207
sack 93 of=47
safe 333
safeti -142
said -51 HE=-21 I=101 boo=-47 call=89 he=-25 my=109 she=62 to=-108 you=-68
sale -108 rep=-54
salt -78
same -60 1=-40 BODY=48 FEW=-40 as=-64 question=93 side=48 time=-76
sat 55 on=28
saturday -75
sausag 156
save 185
say 0 81=92 FEW=30 TENS=158 TRUNK=-34 call=105 his=40 it=58 someth=-50 that=-87
scaffold 49
scald 85
scalp 51
scan -77
scar -225
scare -21 of=-129 the=-35
schedul -78 a=-85
school 0 NOT=-70 STAFF=-47 can=-70 nurs=-47 want=-252
score -21
scorpion 64
scout -189
scratch 87
scratchi -148 do=-31
scream 83 and=60
screen -65
scrotum 96
seal 129
seat -124 WEAPON=41 belt=41
second 0 1=-34 FEW=-34 opinion=-25 stori=74
section 111
secur -229
see 0 2=78 ADULT=-111 BABY=-66 EYE=50 FEW=78 I=-88 NOT=47 SUDDEN=71 if=53 me=-103 noth=47 out=78 right=71 somebodi=-113 spot=81 the=98
seem 169
seen -142
seizur 94 DRUG=-61 HEAD=37 SUDDEN=37 action=-47 back=37 in=-28
sell -106
send 16 ADULT=237 HE=-96 a=-10 an=254 me=59 somebodi=237 the=-45
sens 149
sent -76 I=-104 a=52 me=-104
sentenc 71
servic -95
set -64 I=-37
señora 87
shadow 47
shake 102 with=31
shallow 79 DIE=46 end=46
sharp 109 as=45
she 88 2=44 ATE=50 BLOOD=588 BREATHE=74 DESPAIR=-47 FALL=109 FEVER=69 HEAT=62 LOOK=52 MILD=56 NOT=43 PAIN=45 PAST=37 SICK=108 SUDDEN=44 WAKE=71 a=-80 burn=72 cold=68 collaps=34 cough=41 doe=66 drank=57 due=-114 fall=82 feel=21 fell=124 fine=30 got=64 grab=119 had=43 has=54 hot=52 in=123 is=102 just=64 keep=113 no=40 not=168 pass=-38 run=173 say=48 slip=40 slur=62 take=-246 took=107 turn=232 was=112
shelf 113
shift -17
shingl -146
shirt 125 CUT=85 caught=85
shiver 80
shock 88 HE=109 I=103 by=-78 him=109 me=103
shoe -167
shook 139 HE=111 him=72
shoot 261 I=-91 i=-61 over=-188
shop -171
short 97 of=104
shorter 26
shot -21 HE=29 I=67 NOT=-94 and=-102 at=-52 do=-64 in=-39 is=-94 my=139 over=157 up=61 you=92
shotgun 64
should 0 be=-77
shoulder -47 ATTACK=46 TOOL=42 and=-55 blade=42 click=-48 hurt=46
shovel 91 the=45
show 71 BILL=-13
shower -60 and=114
shrimp 202
sick 64 as=54
sickl 65
side 107 and=61 of=43
sideway 102
sight 126
sign -101 up=-77
signatur -109
silli -46
sinc 79 HOURS=44 about=94 breakfast=58 lunch=184 they=48 this=64 yesterday=32
sing -104 and=39
sink 66
sinus -115 thing=-58
sip 80
sir 176
sister 0 how=-20
sit 59 SUDDEN=50 here=100 in=80 on=-102 still=50 up=105
sitter 108
size 45 of=36
skin 79 SWELL=111 peel=111
skip 103
skull 60
slam 190
sleep 57 DRUG=207 and=-154 pill=207
sleepi 65 and=49
slept 168
slice 149 I=74 my=74
slip 116 under=40
slot -63
slump 94
slur 210
small -67
smell 85 STRONG=35 like=69
smile 159
smoke -76 someth=47
snake 70 ANIMAL=119 bite=-75
sneez 52 and=40
snore -34 and=-75 nois=101
snort 57
so -54 HE=-84 NUMB=32 STRONG=50 bad=50 do=-103 kind=-112 long=-71 my=-130 out=100 she=-83 sleepi=41 the=-27 weak=32
soak 94 a=87
social -71
sock -97
soft 85
some 49 DRUG=91 of=130
somebodi 136 FEAR=127 HOURS=49 PREVENT=139 WEAPON=139 at=-143 got=173 name=-42 park=49 pleas=127 put=49 shot=139 to=-33
someon -118
someth 45 CUT=39 I=124 SWELL=39 bad=-50 bulg=39 from=148 i=124 stuck=22 that=68 you=-50
sometim -192 next=-48
son 0 ATE=35 BODY=60 DIE=-28 HE=-52 NOT=114 PAIN=54 asthma=75 got=172 had=-49 is=-53 need=-42
sooner -75
sore -135 SUDDEN=-85 sinc=-85
sorri -62 I=-203 i=-203
sort 12
sound 116 good=-46
soup -94
speak -51 up=-242
speaker -64
specialist -78
speech 73 NOT=47 is=47
spell -90
spider -102
spill 23
spin 71
spit 88 BLOOD=74 blood=74
splash 213 in=107
spleen 257 and=129
split 34 and=30
splitter 67
sponsor -54
spoon 52
sport -67 BOOK=-42 physic=-42
spot 138 NOT=46 is=46 on=71 that=69
sprain -74
spray -64 NOT=-121 the=103
spread 113
spring -149 and=-77
squeez 206
squirt 123 out=62
stab 103 in=-102 it=82 on=39 with=-33
staff -34
stagger 171
stair -44
stand 157 on=346
stapl -65
star -1
stare 63
start 0 again=107 that=112
state -48
statement -106
station -65
stay 0 WAKE=35 awak=41
steak 50
steam 78
stent 203 put=149
step 39 on=98
stepdad 158 touch=79
steve -26
stick 99 out=97
sticker -35
sticki -58
stiff 35 HEAD=86 and=118 as=73 neck=86
still -19 BOOK=-40 HOURS=-40 PAIN=167 come=-38 get=-132 go=55 need=66 open=-40
sting -24
stitch -30 ADULT=75 ATE=75 CUT=75 out=-34 pop=75
stomach 97 I=-72 POISON=-70 VOICE=-70 bug=-70 i=-72
stone -35
stood 94 up=47
stool 50
stop 61 ATTACK=-60 BLOOD=168 BREATHE=146 HEAT=-58 I=196 bleed=168 breath=93 my=171 smoke=-58
store -24
stori 170 HEIGHT=74 window=74
stove 205
straight 60
strang 100
strangl 80
straw 178
stray 82
streak 68
street -150
stretch -135
strip 0 NOT=-53 can=-53
stroke 293 10=-34 FEW=-34 PAST=-37 SUDDEN=-96 for=-65 in=-61 with=-104
stroker -192
strong 61
stronger -110
struggl 136
stuck 92 a=33 in=40
student 190
studi -69
stuff 118 and=98 like=99
stuffi -142
stumbl 32
stung 46
suboxon 113
such 61 a=-39
suck 70 in=96
sudden 150 NOT=78 and=42 can=78
sugar 62 38=141 PREVENT=-94 SUGAR=-66 TENS=170 it=-9 meter=-66 over=113 test=-94
sulfa -102
summer -110
sun 36
sunburn 0 SWELL=29
sunday -52 and=40
sunk 85 in=50
super 53
supper 12
support -33
suppos -102 to=-51
sure -57
surgeri 50 PAST=152 last=118
survey -22
survivor -40
swallow 137 1=100 FEW=100 HE=108 POISON=70 a=50 all=65 the=64
sweat 69
sweater 5
sweati 70
sweet -82
swell 113 and=4 up=41
swim -124
swimmer -58
swimmi 91 HEAD=45 head=45
swing 143 at=45
swollen 60 shut=42
system -61
t -119
tabl 155 TOOL=69 saw=69
tablet -37
tack 91
tackl 40
tag -137
take 0 TENS=133 it=-226 like=154 my=-66 that=37
taken -38 out=-46
talk 0 MIND=100 SUDDEN=88 about=-139 funni=90 gibberish=91 like=-85 right=37 with=-65
tampon 128
tank -42
tar 103 and=71
tattoo -91
teach -42
teacher -66
tear 87 PAIN=34 pain=34
teeth -73 and=-104
tell 34 HE=-132 STAFF=233 doctor=233 her=-144 him=-94 my=226
temp 50
temperatur 178 NOT=58 a=61 is=58
templ 122
tenni -196 BODY=-98 elbow=-98
terribl 40 and=35
test -61 PAPER=-40 and=-49 for=-56 result=-40 strip=-55
testicl 154 ATTACK=64 PAIN=64 hurt=64
tetanus -84
text -100 I=-94 me=-94
than 0 I=-72 the=50
thank -16
that -72 ATE=-102 BOOK=-27 DIE=122 HE=-106 HOURS=-50 LESSON=-36 PAIN=85 PAPER=-43 POISON=-24 PREVENT=-35 STAFF=-137 SUDDEN=-50 a=-102 appoint=-27 do=126 doctor=-122 down=-102 he=-106 in=-36 itch=-88 new=103 not=-70 okay=85 on=-55 park=-50 right=-50 someth=-79 the=-77 was=-62 went=58 will=-52
the 0 2=-82 911=-30 ALLERGY=205 ATTACK=-236 BABY=41 BILL=-38 BODY=76 BOOK=-49 BREATHE=-60 CHILD=64 COLOR=-213 DIE=-54 FALL=-135 GROUND=67 HEAD=42 HUNDREDS=-30 LOOK=178 PAIN=106 SEIZE=53 STRONG=23 SUGAR=-63 TENS=-200 VOICE=93 WEAPON=102 WOMB=79 air=-134 allergi=112 ambul=-56 ankl=147 antibiot=-186 app=-40 appoint=-103 auger=49 babi=42 barn=126 bathroom=49 bathtub=77 bedroom=30 bill=-81 bleed=-136 blue=-82 bone=122 bottl=53 box=51 boy=83 breast=-39 bridg=64 build=-34 bunk=62 bus=17 button=56 cabinet=79 camp=-70 car=64 card=-21 chainsaw=90 chair=127 charcoal=65 choke=-112 couch=37 counselor=-48 counter=43 coupon=-17 covid=51 cpap=-61 crash=45 cream=-75 day=-66 dentist=42 desk=-96 diabet=-73 dietitian=-48 discharg=85 door=-108 driveway=45 drop=-234 drugstor=-53 ear=32 elev=-80 end=-40 epipen=140 estat=-48 fall=53 famili=-35 fast=43 first=92 fish=-53 floor=103 form=-48 fridg=114 front=-47 furnac=49 game=-32 garag=82 generat=44 green=-82 gun=105 guy=46 gym=-10 handlebar=56 head=174 heat=152 holiday=-29 hors=-35 hospit=-34 hous=76 jack=53 labor=-41 ladi=-158 lake=84 late=-70 lawn=67 lawyer=-34 left=31 leg=28 letter=359 line=-76 lisinopril=-45 lobbi=-85 machin=144 mail=-99 mailbox=164 middl=35 morn=-191 mouth=50 narcan=48 neck=-94 neighbor=65 new=-45 newborn=76 news=-84 next=65 nois=-53 north=-40 note=29 offic=55 old=-47 one=-73 outlet=40 oxygen=-37 pain=125 paper=-51 paperwork=-141 paramed=357 park=-12 pen=139 phone=-64 place=118 plier=57 portal=-108 power=126 pressur=171 push=46 radio=-44 recip=-57 referr=-86 river=66 road=-81 roof=85 room=-38 same=-33 school=225 seat=-112 seizur=179 shake=145 shallow=46 shower=-34 side=136 sitter=96 skin=116 sleep=-58 snake=-31 stove=102 street=87 stroke=-197 tabl=64 tablet=-164 thing=123 third=167 tile=76 time=22 tip=135 train=149 tub=80 tv=92 van=-91 vet=-125 voic=152 wait=-50 water=84 weather=-43 week=1 wheel=-64 whole=74 wood=34 worst=29 x=97
their -85
them 42
then 0 it=86
therapi -266
there 0 BLOOD=50 BODY=34 FEW=36 I=-65 STRONG=47 an=108 and=64 anoth=-80 blood=51 clear=81 i=-65 in=-58 is=-61 like=44 no=43 some=34 someth=46 this=-28 was=66 yesterday=-116
thermomet 6
these -95 BILL=-45 bill=-45
they -55 do=69 found=-67 gave=-53 have=-124 let=-10 never=-46 said=-45 told=54
thick -25
thigh 122 I=61
thin -43
thing 50 I=-156 NOT=-27 and=140 i=-124 is=-27 on=92 the=168
think 100 I=134 about=216 i=156 it=80 my=2 straight=74 the=68
thinner -108
third 0 time=-31
this 0 1=-61 ADULT=189 BILL=-154 CUT=34 FEW=-34 PAIN=110 PAPER=-77 PAST=-85 bill=-102 insur=-82 ladi=189 month=-136 morn=69 number=-70 squeez=109 the=-97 tight=55 time=34
those -28 PAPER=-79 VOICE=-50 littl=129 poison=-50 result=-73
though -39
thought 23 I=58 i=58
thousand 15 BODY=80 feet=80
threw 89 HE=37 up=68
throat 87 HOURS=150 SWELL=125 close=150
throb 73
through 46 a=74 the=108
throw 98 up=49
thrown 64
thumb -62
thump 123
thunderclap 93
thursday -49
thyroid 0 DRUG=-81 pill=-81
tick -9
ticker 168
tide 78 POISON=39 pod=39
tie -146 HE=-55
tight 136 after=118 and=132 band=55
tile 152
till -20 I=98
time 0 I=60 NOT=-68 a=48 and=-68 for=-47 he=45 i=75 in=103 sinc=30 this=66 you=-57
tingl 42
tini 0 hole=41
tip -111 of=112
tire 189
to 0 ADULT=-66 ATTACK=105 BILL=-61 BREATHE=111 CUT=99 DESPAIR=196 DIE=191 EYE=-76 FEVER=88 HE=38 HEART=-114 HEAT=19 HOURS=-172 MIND=126 PAIN=135 PAST=98 SICK=38 TRUNK=-65 back=-37 bother=53 break=211 breath=118 burn=88 call=28 cut=68 date=-82 death=-83 die=537 do=206 drive=62 eat=-37 end=132 everyth=-165 faint=-26 fill=-57 give=-135 go=112 hang=106 have=-124 heart=-65 her=33 his=52 hurt=104 interview=-53 jump=183 keel=56 keep=-118 kill=156 know=-79 leav=-72 live=196 look=77 make=51 me=96 move=-71 no=60 open=71 order=27 pass=224 pay=-113 peopl=26 pull=127 put=-94 quit=-36 refil=-78 report=-9 run=60 schedul=-61 school=-260 see=-76 send=-93 shoot=-141 sit=156 sleep=151 somebodi=-79 stop=-127 suck=-46 talk=-54 teach=-34 tell=56 wake=103 wear=-68
today 35 HE=91 I=156 and=66 i=198
toddler 120 ATE=58 swallow=81
toe 93 are=150
toenail -165
togeth -49
toilet 71 and=70
told 57 HE=-145 I=83 her=-145 me=88
tomorrow -79
toner -21
tongu 188 NOT=76 SWELL=102 is=76 swell=102
tonight 261
tonsil 87
too 31 I=-28 mani=238 much=83
took 122 a=76 all=118 an=-110 like=101 the=88 too=214
tooth -41
top -71
tore 214
touch 83 I=79 me=79
tour -147
toward 173 the=87
towel 168 on=71
town -91
trach 221 came=111
track 366
tractor 112
traffic -64
train -61 NOT=-89
transfer -61 I=-31 me=-31
transplant 111
transport -20
travel -184
treatment -73
tree 86
trip -1
troubl -46 BREATHE=152 breath=152 sleep=-367
truck 52 on=49
tub 145 for=77
tube 35
tuesday -97
turkey -13
turn 45 COLOR=123 MIND=92 black=92 blue=211 duski=50 it=-56 left=-86 off=-110 white=100
tv 49 NOT=-138 is=-138
twice 92 and=-84 this=242
twist -17 I=-75 my=-75
twitch 79
tylenol 0 PAST=75 last=122
type -127 1=52 FEW=52
uh 0 yeah=-49
ultrasound -99
um 0 I=40 i=61 it=49 my=49
umbrella -150
uncl 142
unconsci 358
under 28 I=55 at=84 in=40 the=-81
understand 50
unit 102
up 65 BLOOD=252 COLOR=63 FEAR=-141 STREET=79 STRONG=68 and=43 blood=252 by=-96 for=-45 from=68 green=88 here=-85 high=110 i=84 in=68 like=51 on=122 pink=304 pleas=-141 she=-39 so=68 the=-34 to=36
upstair 64
us -21
use 65 I=122 it=49 my=122 the=123 to=-88 your=-70
va -65
vacat -128
vaccin -60 for=-52
valid -59
van 66
vape 93
varicos 229 vein=114
vein 75 bust=114
veri 185
verifi -20
vet -178
video -48
vietnam -97
vise 91
vision 121 PAPER=-38 form=-38
visit -71 PAST=-53
vitamin -104
voic 66 are=61
voicemail -164
volunt -91
vomit 135 BLOOD=112 blood=112
wait -15 an=-77 at=-58 for=174 on=-49 room=-48
wake 158 him=46 up=104
walk 54 I=35 around=49 i=35 on=-41 out=66 to=79
walker -162
wall -23 with=-62
want -52 BILL=-76 HE=-139 a=-84 an=-100 bill=-76 him=-131 his=-59
warm 169
warn -77
wart -172 on=-137
was 0 BREATHE=-67 EYE=48 FEW=-87 HEAD=-40 HEAT=-176 I=-69 PAST=-51 WOMB=33 a=-61 choke=-67 grind=65 i=-81 it=-18 left=108 like=142 my=-11 normal=-102 on=79 play=58 pregnant=33 rape=44 rude=-55 shock=-142 talk=-99 that=-69 the=95 there=-13 under=123
washer 126
wasp 64
watch 36 that=-180
water 120 DRUG=-82 PAST=-77 befor=-77 pill=-82
wave 66
wax -96
way 0 to=178 too=63
we 0 BOOK=-148 SUDDEN=138 WAKE=-103 all=49 alreadi=73 do=-31 had=-75 just=82 like=-205 want=-185
weak 73
wear -106
weather -115
websit -30
wed -163
wednesday -112
week 0 MILD=-46 NOT=-52 PAST=-35 SUDDEN=-32 ago=-35 and=46 check=-46 feel=-48 is=-72 left=-119 old=101
weekend -39
weight 31
weird 71
well -50 BOOK=-88 HE=-56 I=-44 control=-60 i=-49 it=68 visit=-88
went 143 ATE=58 DIE=81 NUMB=42 dead=81 down=58 in=277 numb=33 out=63 over=56 to=34 under=70 up=-83
were 42 all=60 do=161 go=119 have=-119
wet 0 SELF=54 SICK=98 diaper=98 myself=54
what 0 I=44 NOT=-39 SUDDEN=52 a=38 can=-39 do=72 happen=52 i=95 lotion=-67 the=-40 to=56 was=-93
whatev 0 I=41 i=41
wheel -128
wheelchair -117
wheeler 30
wheez 153 STRONG=85 and=92 so=85
when -44 NOT=-84 can=-53 do=-80 doe=-53 she=78 the=-98 you=-92
whenev -108
where 0 HE=110 do=-97 he=108
whi -76
which -12 GROUND=-39 HOURS=-44 TOOL=-31 door=-31 floor=-39
while 64 PAST=-81 SUDDEN=-81 ago=-81 and=79
whimper 64
whistl 127 nois=89
white 127 EYE=71 and=57 as=28 spot=71
who -44 are=55 had=-83 i=58 say=54 should=-176 to=95
whole 90 DRUG=124 bottl=111 bowl=28 famili=48
widow 13
wife 74 ATE=36 FALL=49 HE=162 I=62 NOT=72 WAKE=66 and=-109 got=99 i=62 is=93 just=89 she=162
wifi -71
will 79 NOT=54 not=54
wind -65
window 56
windpip 95
windshield 126 washer=63
wine 92
winter -163
wipe 76
wire 184
with 0 ADULT=-29 FEVER=94 FEW=-134 HE=-35 HEAT=56 NOT=88 STAFF=-91 STRONG=-33 a=22 all=-153 an=-104 chill=31 dr=-93 everi=76 fever=81 her=-98 his=56 how=-115 me=-174 no=88 that=-113 these=-45 this=-62 wine=46 your=-54
within -33
without 58 BREATHE=40 gasp=40
wobbl 80
woke 93 up=44
woman 133
won -39
wonder -105 about=-60 if=-46 what=-102
wood 102
woozi 73
word 138 are=234 but=67 out=51
work -42 NOT=-37 SUDDEN=48 can=-37 right=48
worker -71
worn -73
worri -54
wors 117
worst 194 headach=129
would -25 be=-87
wrap 72
wreck 64
wrist 103
write -152 that=-93
written -8
wrong 43 I=-30 button=-104 way=96 with=78
wrote 221 the=257
x -53
y -4
yall -68
yard 80 and=48
yeah -40 I=66 hi=-45 my=66
year -68 HEAD=-32 I=-80 PAST=-54 SUDDEN=-52 ago=-57 back=-32 checkup=-40 i=-80 it=-65 old=53
yellow 33 and=88
yes -130
yesterday 0 I=-78 i=-93
yet -152
you -68 CALL=-102 CUT=-21 EYE=-94 FEAR=-83 I=-86 REFILL=-48 SUDDEN=-71 SUGAR=-46 are=-53 call=-130 cut=-21 for=56 gave=60 get=67 got=-52 have=-47 help=-102 hire=-102 i=-103 keep=-157 look=-25 make=-22 on=-39 or=-30 peopl=-160 put=-117 read=-46 recommend=-59 see=-94 sell=-61 sent=-60 sound=-47 still=-40 tell=111 want=-88 were=-94
your -68 ADULT=-89 BREATHE=-97 GROUND=-167 HOURS=97 LESSON=-40 PAPER=-54 STAFF=-45 SUDDEN=-53 TOOL=27 address=-67 bathroom=-167 breath=-97 build=176 call=-64 doctor=-55 hour=-53 lobbi=129 machin=27 nurs=-62 offic=-51 park=222 patient=-39 place=-44 wait=41
)~";

} // namespace callengine::ai::urgent
