// Written by scripts/learn-urgent, not by hand.
#include "model/ai/urgent/weights_text.hpp"

// clang-format off
namespace callengine::ai::urgent {

const std::uint64_t weights_sources = 0xA9461C9455A3AFE3U;

const std::string_view weights_text = R"~(@threshold -347
@bias -1000
1 0 1=218 20=-190 30=30 70=30 BODY=52 CHILD=-78 DESPAIR=83 EYE=101 FEW=87 HE=122 SUDDEN=56 eye=141 got=66 he=61 hundr=41 i=-34 of=48 oh=220 or=82 point=83 second=-46 side=55 to=48
10 -46 PAST=-53 day=-84 second=67 time=47 year=-62
11 -68
12 87
13 22
14 36 HE=51 he=51
15 -22
16 -76
17 181
2 0 1=-85 20=174 30=30 BOOK=-72 FEW=-156 LESSON=44 PAST=65 POISON=44 TENS=95 WOMB=-57 appoint=-72 day=38 hundr=-103 magnet=44 minut=30 month=73 of=87 week=-57 year=61
20 -43 15=-54 TENS=-83 WOMB=38 and=65 line=64 over=-59 week=38
26 60
3 28 FEW=-28 SUDDEN=135 and=30 day=50 minut=135 oclock=-80 time=104 to=-56
30 -32 DRUG=138 WOMB=55 over=30 week=55
32 74
34 166
36 66
38 234
4 0 PAST=-42 time=59 year=-62
40 57 time=47
42 152 mapl=76
5 20 WOMB=75 day=70 week=75
50 -48
6 0 HOURS=92 SUDDEN=58 WOMB=63 day=69 hour=92 hundr=120 week=63
60 -116
62 -97
7 0 FEW=-96 PAST=87 month=87
70 23 over=127
74 84
78 186
79 95
8 21 WOMB=39 week=39
80 68 and=47
81 93
88 -21
9 59 1=218 FEW=175 PAST=98 month=98
90 -51 and=37 day=-51
91 -89 and=-45
911 62 for=66
96 -249
98 -45
ADULT 60 ADULT=-43 ATE=59 ATTACK=129 BLOOD=298 BODY=241 BOOK=-50 BREATHE=82 CUT=117 DIE=-39 EYE=-50 FALL=73 FEAR=29 FEVER=39 HE=49 HEAD=68 HEART=122 I=88 MIND=76 NOT=78 PAIN=79 PAPER=-68 PAST=82 SEIZE=49 SICK=251 STAFF=-48 STREET=199 SUDDEN=76 SUGAR=52 TENS=-61 VOICE=64 WAKE=59 WEAPON=42 WOMB=-24 about=-58 act=53 are=65 beat=122 blood=77 broke=117 can=147 choke=114 doctor=-48 drank=65 drive=-330 face=80 fell=102 go=-138 got=162 had=-85 has=-34 have=66 he=36 heart=-48 here=-74 hit=87 how=-46 hurt=109 husband=-76 i=101 in=131 is=77 just=94 lock=48 need=-81 not=127 open=-50 out=53 overdos=134 park=50 pass=129 pick=-75 pleas=29 right=44 said=76 see=-50 she=60 shot=51 snore=-130 sugar=111 swallow=33 to=-35 touch=79 tri=63 walk=72 who=-74 will=-20 with=153 would=-101
ALLERGY 98 ALLERGY=38 FEW=29 HE=101 I=426 and=79 are=-98 i=426 on=52 to=-39
ANIMAL 44 ATE=69 BLOOD=-133 CUT=73 HE=-29 HEAD=58 I=85 NOT=-104 and=50 ate=-65 bit=173 bite=-75 by=58 have=-92 he=-29 it=69 me=158 my=50 of=-126 on=109 out=-84 through=37 to=57 tore=33 was=79
ATE 73 1=71 3=135 FEW=72 HE=40 I=53 NOT=70 PAST=-63 POISON=90 SUDDEN=66 SWELL=-117 all=153 an=-108 and=46 antifreez=57 befor=-58 but=-101 by=71 for=-65 her=63 is=89 it=53 lighter=36 like=118 me=158 of=-87 off=-20 over=102 sinc=72 some=108 someth=106 that=-62 there=60 those=48 through=37 too=211 water=-77
ATTACK 72 ATE=36 FEW=-40 PAST=68 bad=49 but=184 by=41 down=36 from=-179 he=60 i=-57 if=-101 in=96 last=46 me=61 my=49 sinc=-100 what=55 when=-58
BABY 94 10=37 ANIMAL=-51 ATE=64 BOOK=51 BREATHE=-69 HE=-30 HEAD=95 LOOK=187 SUDDEN=50 WAKE=65 a=81 and=30 come=62 cpr=-61 due=-78 floppi=187 got=125 had=67 has=85 have=219 he=-95 in=72 keep=50 move=65 no=110 on=178 stop=45 swallow=80 was=77 we=27 will=-133
BELLY 93 I=-72 NOT=53 POISON=-68 SWELL=81 VOICE=-68 and=41 bug=-68 hard=99 i=-72 like=99 pain=84 stone=-34 swell=45 troubl=55
BILL -83 PAIN=-28 a=-41 anyth=-50 compani=-44 in=-101 it=-67 me=-89 over=-49 question=-143 the=-56 was=-78
BLOOD 87 BILL=-69 BLOOD=59 NOT=205 PREVENT=-51 STRONG=-60 SUDDEN=112 TRUNK=-96 all=123 as=65 blood=58 come=199 draw=-54 drive=-142 for=75 heart=-96 i=46 like=34 money=-69 on=-97 out=150 sinc=112 so=-60 squirt=62 through=39 work=-115
BODY 72 ADULT=-49 ATTACK=-32 BODY=46 CUT=71 DESPAIR=44 DIE=144 HOURS=42 I=53 NUMB=135 PAST=-42 SUDDEN=39 SWELL=60 a=-76 been=-90 blade=44 bone=46 broke=44 came=50 can=-96 clean=126 click=-45 complet=65 densiti=-54 do=318 doe=-93 for=46 gone=98 got=62 have=86 hurt=-32 it=59 just=52 last=-39 like=41 my=76 numb=136 of=46 off=81 on=82 peel=111 point=44 say=92 suck=58 surgeri=38 that=-52 this=59 went=54 when=-34 will=55 with=86 yesterday=44
BOOK -52 2=-48 BOOK=-48 HEAD=-53 PAST=-44 STAFF=16 a=-48 again=-132 all=137 back=-53 but=-96 control=-56 friday=-42 he=82 here=-53 i=49 in=-94 need=-70 sinc=53 someth=85 the=-71 they=-57 this=126 thursday=38 today=-59 tomorrow=-125 visit=-87 with=-38
BREATHE 101 HE=-116 NOT=32 PREVENT=-23 STRONG=97 TENS=47 and=58 at=-50 away=-118 but=-82 fine=-103 for=80 from=-117 i=-61 is=40 it=-98 on=63 so=136 test=-23 thing=142 through=90 up=-111 what=55
CALL 36 FEAR=105 HE=77 HOURS=-50 SUDDEN=241 after=-8 and=-47 at=76 contact=-38 for=52 he=77 i=-31 my=239 on=-75 pleas=105 servic=-54 to=72 when=-36 with=-149
CHILD 35 ATE=93 ATTACK=107 BODY=74 BREATHE=87 DIE=-29 DRUG=-120 FALL=66 HEAD=142 LOOK=76 PAIN=55 PAPER=-13 PRIVATE=49 STAFF=-26 STREET=79 STRONG=-85 TRUNK=85 WOMB=92 a=-123 almost=308 and=59 are=60 arm=59 asthma=74 ate=119 been=174 can=125 come=-57 do=-122 drank=166 epilept=34 face=103 fell=84 get=-90 had=-42 hand=68 has=-83 have=72 her=-71 here=-202 how=-20 just=5 lip=141 make=147 name=53 need=-37 no=-90 off=75 on=53 out=56 overdos=79 say=24 seizur=-87 so=-85 stuck=102 swallow=145 took=92 tri=106 was=73
COLOR 92 BILL=-71 EYE=78 HOURS=-112 I=47 SUDDEN=75 and=49 card=-71 coffe=-90 dot=57 i=47 like=57 out=71 sinc=75 spot=117 when=50
CUT 70 ATE=-106 HE=54 HEAD=-207 HEAT=68 a=50 and=57 down=-106 feel=84 fire=68 her=45 i=-96 it=82 me=167 off=-36 on=35 out=78 under=48 with=-33
DESPAIR 0 8=109 DESPAIR=197 FEW=31 PAPER=59 TOOL=94 anymor=186 do=-51 for=97 i=84 note=59 or=-54 say=59 to=-55 wire=94
DIE 61 ADULT=127 ATE=62 HE=49 LESSON=-65 PAPER=-36 PAST=-76 SELF=125 STRONG=-50 a=121 and=-42 but=184 call=-104 certif=-36 down=62 for=-80 him=86 in=-97 it=91 last=-76 laugh=-174 my=138 myself=140 of=-88 out=59 prevent=-73 so=-50 that=-50 to=-183
DRUG 23 BILL=-28 DRUG=74 FALL=-76 I=-67 MILD=-58 PAST=32 REFILL=-53 STRONG=-49 and=44 befor=-76 box=63 by=50 chang=-40 check=-58 do=-153 he=51 i=-76 in=-138 instead=103 it=-29 last=106 line=169 on=69 pill=39 ran=-76 refil=-58 she=-56 so=-49 that=133 twice=94
EYE 50 2=77 ADULT=-114 BABY=-69 BLOOD=87 EYE=52 FEW=77 I=-49 NOT=55 PAPER=-43 STAFF=-72 SUDDEN=51 SWELL=67 all=126 at=67 came=110 come=44 doctor=-72 drop=-80 exam=-59 for=79 form=-38 i=35 if=54 in=79 is=87 me=-103 noth=47 on=72 out=77 over=84 right=70 somebodi=-119 spot=81 swollen=42 that=69 the=98 when=124 with=87
FALL 67 2=88 ADULT=86 ATE=50 BREATHE=-59 FEW=88 HEAD=30 NOT=-87 TRUNK=-59 and=70 asleep=27 back=30 by=51 can=-87 down=50 her=87 in=82 lung=-59 my=73 on=79 over=159 through=79 under=41
FEAR 0 CALL=37 FEAR=76 I=51 PAST=-57 WAKE=-42 button=-105 hurri=76 i=69 my=62 of=-128 send=27 talk=-42 tell=94 the=-35 way=95 with=50
FEVER 56 ANIMAL=47 HEIGHT=82 NOT=59 SUDDEN=53 and=41 car=107 dog=47 in=-134 is=59 like=67 of=64 on=-28 the=53
FEVERISH -45
FEW 0 1=132 15=-69 2=-61 20=-47 70=30 BILL=-30 BODY=73 BOOK=-72 CHILD=-78 DESPAIR=71 EYE=38 HE=106 HOURS=61 LESSON=44 POISON=44 SEIZE=110 SUDDEN=50 and=50 appoint=-72 doe=-22 eye=61 finger=155 got=66 he=46 hour=61 in=-45 is=-47 magnet=44 minut=59 oclock=-38 of=55 oh=220 or=69 point=71 seizur=110 should=59 side=55 the=-291 time=63 with=-97
GROUND 88 GROUND=78 HOURS=78 I=34 are=-39 floor=78 for=160 i=41 with=268
HE 92 1=49 10=74 4=64 6=64 8=55 ATE=53 ATTACK=96 BILL=-64 BLOOD=181 BOOK=-175 BREATHE=69 CHILD=53 COLOR=44 DESPAIR=-181 DIE=236 DRUG=58 FALL=84 FEAR=-50 FEW=35 HEIGHT=114 LOOK=44 PRIVATE=46 REFILL=49 SEIZE=45 SICK=45 STREET=120 SUDDEN=44 SUGAR=70 SWELL=114 TOOL=-101 TRUNK=67 WAKE=59 a=-56 all=105 and=47 ankl=-71 antidepress=66 appoint=-220 ask=134 at=-299 ate=76 attack=-29 aw=37 bare=76 be=-70 been=71 bleed=46 bottom=50 brother=30 chest=47 chew=-52 chin=-48 choke=169 cold=41 collaps=269 cough=56 dead=26 did=26 dizzi=37 doe=40 drink=60 due=-114 eyebal=87 fall=82 feed=50 feel=24 fell=54 fever=53 finger=64 fingernail=36 foam=31 foot=161 found=-66 gasp=120 gave=-53 go=119 gone=74 got=79 grab=204 gray=76 hand=36 have=98 hear=98 heart=143 hip=63 home=47 hot=107 in=60 is=29 just=44 keep=83 kill=44 kind=50 kinda=66 knee=141 left=110 lie=-62 like=95 live=-181 lock=95 look=96 make=46 med=75 mouth=75 name=-81 neck=73 need=-86 no=41 not=68 old=-114 on=46 onli=43 overdos=215 pant=42 pass=-53 physic=-29 puke=137 pupil=77 quit=69 record=-85 rib=115 right=138 room=127 run=145 said=-85 scare=-63 see=-61 sent=49 shirt=84 sit=69 sleep=96 slip=41 slur=52 smile=40 so=45 speech=112 spit=62 stand=49 stiff=163 stop=106 sugar=114 swallow=109 sweat=43 swell=101 swing=70 take=-102 talk=63 teeth=-36 the=62 throat=55 to=41 toe=75 tongu=138 took=57 turn=167 unconsci=179 up=78 walk=49 was=64 went=76 wet=-98 wheez=77 white=37 woke=48 wrist=123
HEAD 54 BOOK=72 DIE=-27 HEAD=-50 HEART=60 HOURS=49 I=95 NUMB=59 STRONG=55 SWELL=105 TOOL=-54 after=48 against=-63 all=39 are=62 at=-44 been=-105 but=70 by=106 do=49 door=-54 feel=50 full=55 got=78 hair=39 hang=161 has=75 he=31 i=97 lock=62 look=62 nose=-50 of=129 on=72 pound=60 she=-69 so=55 swell=105 the=63 to=-72 tube=-36 up=-42 went=48 will=71
HEART 67 FEW=-46 I=63 STRONG=-50 SUDDEN=99 and=95 at=-34 i=64 my=-75 of=-58 on=171 sinc=40 so=-50 there=28 up=123
HEAT 59 ATTACK=39 FALL=39 FEVER=39 HEAT=46 PAST=-36 POISON=161 at=32 cleaner=59 from=53 him=109 hit=39 like=67 me=103 my=-49 off=-138 on=85 someth=47 the=53
HEIGHT 55 ATTACK=-35 NOT=-109 SICK=71 by=-79 do=-67 in=-118 into=177 just=-55 kick=-35 on=125 run=31 she=68
HOURS 0 HE=62 NOT=-106 PAST=50 a=50 ago=50 are=-60 at=-90 can=-28 deck=124 do=-58 it=57 of=41 out=-53 over=-94 to=117 today=-75 up=99 with=110
HUNDREDS 51 for=66
I 23 1=67 2=83 30=-53 6=37 ANIMAL=-59 BABY=72 BELLY=55 BOOK=-39 CALL=-42 DIE=117 EYE=39 FEAR=90 FEVER=31 FEW=40 HE=84 HOURS=64 NOT=39 PAPER=-43 PRIVATE=65 STRONG=-32 SUGAR=86 TENS=-53 TOOL=-56 WOMB=52 a=-65 a1c=-50 accident=50 account=-43 all=54 allergi=-60 almost=-126 and=84 ankl=-57 appoint=-41 arm=52 babi=55 ball=40 batteri=-88 been=86 belli=52 best=62 bill=-42 birthday=-56 bodi=74 boss=52 boyfriend=40 brother=72 buddi=88 bus=54 c=31 call=-57 can=43 cancel=-147 car=-104 carbon=136 cat=-71 catch=-41 chest=61 cholesterol=-123 client=37 come=-29 confirm=-73 contact=37 copay=-58 cough=56 count=146 cousin=97 cowork=43 credit=-29 cri=-93 cut=55 deduct=-37 do=50 doctor=60 dot=-74 down=92 drive=-49 ear=-183 eat=-73 emerg=-47 english=41 expir=-48 eye=65 eyebal=30 face=73 feed=62 figur=64 finger=95 finish=57 first=-89 for=25 found=32 friend=69 from=-48 gave=104 glass=-148 goodby=57 granddaught=73 grandma=-41 grandmoth=59 granni=63 gut=93 hate=49 hepat=-50 hip=-34 hit=-96 home=-147 hous=148 hurt=33 husband=58 i=62 if=-56 in=68 infant=121 insid=147 iron=-47 is=73 it=38 jaw=63 job=-42 kid=66 kill=-44 kinda=81 knee=-70 know=170 lab=-54 leav=124 leg=99 life=105 lift=62 like=-59 lip=69 littl=46 live=-55 lock=-41 log=-61 lost=-54 love=65 lung=145 make=51 mammogram=-59 med=-41 medicin=-88 meter=149 methadon=50 miss=-80 monday=179 mouth=57 my=-62 neck=46 nephew=47 never=-46 newborn=93 next=77 niec=-47 off=-55 old=-60 onli=-42 order=58 out=-33 owe=-58 own=68 oxygen=93 paid=-57 park=-54 pay=-38 phone=-100 pleas=110 pressur=-23 prior=-53 puls=128 pump=-126 put=-55 ran=66 referr=-100 rib=33 right=99 roommat=67 say=-43 seizur=-47 send=-52 she=160 shoot=-48 should=70 side=116 sight=63 slice=75 speech=50 stand=68 start=41 step=62 stepdad=79 still=-47 stomach=88 stool=35 stop=-32 student=111 suboxon=57 take=-54 talk=-70 teeth=128 temperatur=120 test=-41 testicl=64 the=-49 thigh=50 this=76 thought=49 throat=49 ticker=84 toddler=98 toe=61 toenail=-26 tongu=66 tonsil=44 took=89 twist=-75 umbrella=-75 uncl=61 up=-52 use=85 varicos=113 vein=-77 vision=98 vitamin=-70 wait=-62 warfarin=-58 watch=98 water=205 way=-100 went=31 wet=65 what=66 will=80 wipe=38 woke=39 wonder=-47 word=112 work=-57 write=-94 wrote=174
LESSON -36 BILL=-14 LESSON=-80 NOT=-74 about=-49 around=49 at=-21 but=56 class=-109 for=-55 in=-65 on=-92 out=65 someth=85 the=-121 to=82 you=-30
LOOK 67 HEAD=86 I=-54 STRONG=52 SUDDEN=-26 as=73 at=54 i=-54 like=86 neck=86 on=67 sinc=-26 with=31
MILD 0 DRUG=-63 HE=-56 HEAD=-57 I=-55 NOT=-44 PAPER=-83 a=31 and=43 are=-82 at=-72 i=-53 it=-96 nose=-57 on=-47 that=-86 thing=-58 up=107 what=-83
MIND 85 BLOOD=65 NOT=64 and=39 away=-129 clot=65 coffe=-90 her=-38 i=92 on=85 out=110 up=37 when=-26
NOT 0 1=112 32=37 34=100 ADULT=-121 BILL=39 BOOK=61 BREATHE=116 CUT=65 DESPAIR=-52 DIE=-83 EYE=98 FEAR=-57 FEVER=-38 FEW=52 HE=-108 HEART=70 HEAT=-66 I=-43 MIND=-61 NOT=42 NUMB=44 PAPER=-60 SEIZE=-64 SUGAR=52 TENS=103 TOOL=27 WAKE=62 act=25 an=-61 answer=71 as=66 be=232 been=59 bent=95 bigger=54 black=-60 blue=49 breath=129 breed=34 bulg=60 but=45 catch=75 choke=33 clear=-65 come=-34 die=-73 doctor=-44 drink=-61 drive=-66 droop=51 eat=-69 embarrass=40 fall=-73 feel=60 felt=73 fever=-126 for=77 gasp=40 get=72 go=72 good=-38 hang=-71 happen=87 hard=34 he=-131 hear=-64 hold=50 hurt=49 i=-42 in=-60 insur=99 is=88 jump=-90 just=-58 kill=-44 let=89 life=-54 lift=37 log=-30 make=-86 mind=-148 mine=62 more=89 move=84 my=-66 no=-65 not=42 numb=97 nurs=74 of=-142 on=47 onli=52 outsid=126 pain=-59 puls=126 put=-79 read=52 red=39 rememb=105 respond=85 resuscit=-27 right=-43 say=-41 see=98 send=58 she=-143 slept=95 smoke=-57 somebodi=-86 speak=64 stay=49 stop=80 stuck=47 sure=-79 talk=72 tell=112 terribl=-72 there=-33 think=45 this=-56 tight=53 turn=155 wait=152 wake=79 want=94 way=-54 we=-116 wet=62 with=-97 woke=51 wrong=-46 your=-32
NUMB 81 ADULT=68 ATE=57 I=91 STRONG=-30 all=36 between=28 but=63 down=57 i=91 it=59 like=67 on=51 so=-30
PAIN 54 1=30 2=60 70=97 ATE=32 FEW=75 HE=-35 HEAD=68 NOT=-93 PAIN=54 PAST=42 SELF=99 SUDDEN=56 TENS=156 a=83 across=88 after=118 all=51 as=45 back=42 bad=49 band=55 been=-85 can=-53 come=121 cuff=-64 down=32 feel=84 from=-119 go=118 him=86 his=-53 like=38 my=90 myself=140 on=58 over=84 pain=54 pill=-71 real=185 sinc=-58 so=56 under=108 when=-85 where=-50 with=107
PAPER -67 DIE=-67 SUDDEN=-76 about=-296 alreadi=51 and=129 ask=-20 but=-77 by=-114 die=-20 do=-80 for=-41 go=-49 i=-59 in=-43 is=-61 need=-51 on=144 say=-173 the=-36 this=-141 up=-79 with=-70
PAST 0 ATE=71 BLOOD=70 BOOK=-58 FEW=-48 HE=-51 HEAD=-86 HOURS=95 MILD=-57 NUMB=55 PAST=-53 PREVENT=-72 TOOL=-54 WEAPON=-86 about=-80 after=53 ago=-56 asleep=55 at=-105 away=-129 back=-86 but=40 checkup=-40 clot=65 door=-54 down=71 from=-62 he=-64 her=-70 hour=102 me=-107 month=-67 name=-74 night=48 of=90 old=59 on=128 out=120 shot=-86 spring=-94 surgeri=24 the=34 there=-61 they=-67 time=-105 to=-86 vacat=-64 want=-80 who=-72 your=-69
POISON 52 DIE=-77 FEW=44 HEAT=66 NOT=-101 PAST=-91 VOICE=58 about=-80 alarm=54 and=44 control=-46 fluid=36 for=78 from=122 go=57 he=31 i=86 in=81 is=-101 it=40 last=-85 oak=-54 on=74 splash=106 the=102
PREVENT -44 HE=30 HOURS=-51 NOT=-90 SUDDEN=-52 and=-66 can=-62 do=-63 his=30 is=-97 my=116 next=-32 or=-36 order=-30 over=158 result=-68 strip=-55 there=-8 up=62 you=93
PRIVATE 93 ATTACK=64 NOT=89 PAIN=64 for=92 hurt=64 is=89 like=91 of=46
REFILL -69 HE=-65 I=-62 a=51 for=-44 has=-53 i=-51 me=-103 my=-43 of=-81 on=-42
SEIZE 125 10=-34 DRUG=-57 FEW=-75 HEAD=24 NOT=162 action=-51 at=54 back=24 for=287 in=-50 me=38 on=76 should=-149 sinc=40
SELF 79 I=98 in=95
SICK 59 BLOOD=156 HE=39 MILD=-159 SUDDEN=58 SWELL=-159 at=55 blood=156 for=82 late=-25 look=60 out=-199 over=195 rash=-159 sinc=58 up=54
STAFF -41 BOOK=-50 I=-45 NOT=-43 PAPER=-22 STRONG=142 SUDDEN=-87 WAKE=-14 about=-60 aid=59 and=-81 for=-53 get=-51 i=-52 is=-67 kim=-69 said=-39 school=-65 sign=-58 so=142 sometim=-50 thank=164 there=96 to=48 told=-65 was=-51 what=-41
STREET 45 DRUG=35 FEVER=89 HE=37 I=50 fever=89 from=48 i=66 of=-48 school=-77
STRONG 0 FEAR=30 NUMB=32 STRONG=50 bad=59 do=-12 drowsi=37 headach=88 kind=-112 long=-71 my=-96 of=50 out=100 pain=62 the=-27 this=-37 weak=32
SUDDEN 37 BLOOD=121 BOOK=-44 COLOR=114 CUT=-81 DIE=63 DRUG=75 EYE=61 FALL=113 FEAR=-60 HEAT=59 I=49 MIND=115 NOT=50 NUMB=64 PAIN=149 PAST=43 SUDDEN=73 a=-78 about=44 again=107 ago=64 apart=127 ask=31 black=114 breakfast=60 call=-112 came=-33 can=55 collaps=66 drop=153 eye=88 faint=139 fall=72 found=-58 get=-100 go=98 gush=82 had=178 have=57 he=47 her=53 here=106 i=50 if=110 it=71 keep=98 late=-94 let=-118 lunch=185 need=-40 now=101 on=-114 open=-40 opinion=-25 over=-161 pleas=-60 say=81 send=97 shock=59 sit=-96 some=-33 stare=37 stori=73 swallow=53 take=-147 tell=274 the=-69 then=32 they=64 think=163 this=77 turn=35 went=60
SUGAR 72 38=140 78=93 FEW=84 HE=-75 I=-44 PREVENT=-93 SUDDEN=149 SUGAR=-65 TENS=165 TOOL=-61 have=-15 just=149 me=-44 meter=-65 over=114 test=-93 the=52
SWELL 55 MILD=-44 NOT=-47 all=45 my=51 noth=-69 off=111 on=-66 up=44 what=64
TENS 32 15=-54 DRUG=178 HE=51 HEART=-42 PAIN=-42 TENS=-52 WOMB=81 he=51 it=-85 line=64 mapl=76 over=34 pound=-42 time=63 to=-52 tylenol=103 week=81
TOOL 0 ATE=-47 CUT=85 I=-54 NOT=-62 PAST=30 REFILL=-28 SUDDEN=151 TOOL=107 broke=59 can=-32 do=-113 door=42 flew=43 go=-143 in=127 is=-74 it=49 last=30 on=57 out=98 stuck=60 that=39
TRUNK 67 ADULT=-76 ATE=114 HEART=60 HOURS=149 I=70 LOOK=-87 MILD=-87 NOT=78 PAIN=105 PAST=-67 STRONG=107 SWELL=125 a=35 been=90 close=149 cold=-87 down=114 feel=178 go=79 goe=-33 guy=-76 hurt=64 i=70 medicin=-29 murmur=-68 not=-147 of=-41 pain=203 pill=78 pump=-38 race=55 shock=51 skip=83 surgeri=-19 thank=-97 with=-65 x=-102
VOICE 0 a=-59 and=119 are=62 control=-46 in=117 oak=-54 told=96 up=-61
WAKE 51 MIND=100 about=-138 all=56 and=56 around=49 but=85 for=-93 funni=89 gibberish=91 her=52 here=-53 him=48 i=35 it=47 like=-62 my=59 on=36 out=65 right=70 sinc=106 the=-85 today=-59 up=51 with=-55
WEAPON 44 HE=30 I=72 NOT=-68 SUDDEN=102 do=-63 is=-94 my=139 over=158 to=51 up=101 was=79 you=93
WOMB 17 BOOK=-70 DIE=71 FEW=100 MILD=-46 NOT=74 PAST=-41 SUDDEN=-31 ago=-36 and=68 are=127 check=-46 everi=135 feel=-47 hang=71 is=-73 just=-58 left=-119 me=92 old=101 the=-76 to=-49 with=-54
a 0 4=-50 9=-146 ADULT=75 ATE=-55 ATTACK=-114 BELLY=68 BILL=-34 BLOOD=-59 BOOK=-99 BREATHE=-190 DRUG=83 EYE=67 FALL=-44 FEVER=70 FEW=-64 GROUND=-63 HEAD=-42 HEART=152 HEIGHT=90 LOOK=-53 MILD=-71 NOT=-79 PRIVATE=46 SEIZE=53 SICK=-69 TENS=-82 TOOL=37 WEAPON=80 bag=99 bat=55 bill=-93 bit=-125 bleed=-58 blood=-65 board=96 bunch=66 button=73 car=71 chainsaw=-45 check=63 checkup=-144 chicken=-51 class=-76 coffe=75 cold=-134 collaps=-59 compliment=-112 copperhead=95 cord=71 cough=-126 cow=-17 cup=55 curtain=85 diet=-146 discount=-60 drop=-66 fair=63 famili=-66 fever=77 fib=50 fish=119 fit=219 follow=-26 fork=33 fuss=63 gatorad=52 generic=-29 glass=57 goodby=59 grape=149 grapefruit=36 gun=161 guy=184 half=-52 hand=86 handicap=-177 headach=19 hear=-19 heavi=49 hole=78 hors=79 hospit=107 hot=107 hundr=57 joke=85 kidney=-37 knife=87 ladi=114 letter=-67 line=92 list=-55 littl=-61 live=43 long=33 lot=64 machin=-233 man=186 minut=-44 mole=-62 morn=-44 mosquito=-67 mule=64 nail=84 nice=-37 no=-14 pad=88 pain=-137 paper=-65 paramed=-125 patient=-190 pen=-122 person=70 physic=-103 pictur=51 piec=64 pill=132 plan=121 program=-36 puls=203 question=-35 raccoon=59 rag=44 rattler=51 rattlesnak=79 real=44 referr=36 ride=61 robot=-128 rope=126 runni=-49 sack=46 sale=-54 seizur=194 sentenc=64 shoot=-61 shot=-72 sign=-85 signatur=-56 sinus=-82 snake=114 snore=101 spider=-54 sport=-19 stent=157 stick=50 stiff=86 stroke=-120 stronger=-56 sudden=53 sunburn=63 swallow=40 tack=45 tampon=39 text=-88 thing=35 towel=71 tree=168 truck=50 video=-43 vise=46 visit=-54 walker=-81 wart=-115 week=-70 well=-125 wet=56 wheelchair=-72 while=-111 whistl=88 white=72
a1c -100 came=-50
abl 176 to=88
about -52 20=83 DIE=80 HE=-77 I=-41 TENS=62 an=-23 drive=221 his=-77 it=-53 my=-38 that=-153 your=-49
accept -140
accid 88
accident 263 ATE=50 took=50
account -52 of=53
ach 75 and=80
acid 86
acn -72
across 49 I=88 my=88
act 67 goofi=48 like=-117 up=59
action -73
add -5
address -99
adhd -38
advic -9
afraid 89
after 0 FEW=57 HOURS=-101 I=-58 SUDDEN=30 a=48 he=55 his=-57 hour=-101 me=-57 my=-100 that=161
afternoon -39
against -73
age -140
ago 0 I=36 i=36
ahead -168
aid -54 and=-80
air 165
alarm 149 and=151 go=136
alcohol 41
alert -136
aliv 159 DESPAIR=79 anymor=79
all 79 BLOOD=91 HE=66 I=71 MIND=80 SWELL=-47 WOMB=35 around=-132 better=-69 have=54 heal=-49 her=66 i=-66 in=39 morn=96 of=69 over=54 sick=54 sinc=55 slur=112 this=-71 week=35 your=102
allerg 108
allergi -45 are=-98
allow 29
almost 99 DIE=203 drown=203 gone=-49
alon -91
along 26 and=50
alreadi 120 I=174 and=-57 i=174 paid=-32
alright -74
alway -96
am 79 15=49 20=38 7=31 8=62 BLOOD=180 COLOR=35 CUT=-74 DIE=113 EYE=83 FALL=-61 FEVER=-123 FEW=44 HEAT=-123 MILD=128 MIND=92 NOT=-69 PAST=30 SICK=82 STRONG=170 SUGAR=-13 TENS=101 WOMB=66 about=245 afraid=44 all=-39 an=25 at=-167 better=-186 bleed=187 blind=75 burn=-147 choke=-40 cough=134 diabet=-13 die=225 dizzi=73 do=47 drive=87 faint=104 fine=-28 from=-93 go=72 gray=35 have=351 hoars=39 itch=53 onli=68 out=-67 outsid=-166 pass=65 pregnant=66 put=-65 return=-59 see=67 short=125 sit=137 so=170 soak=88 spit=38 stand=52 stuck=-74 suppos=-51 the=-89 think=177 throw=168 travel=-44 tri=-37 up=124 vomit=62 with=-65 write=-65
ambul 185 FEAR=105 and=-61 pleas=105 servic=-54 to=72
ammonia 69
amount 52
an 57 ALLERGY=38 BILL=-49 CALL=89 HOURS=48 MILD=-90 PREVENT=-69 PRIVATE=46 SUDDEN=49 accid=158 ambul=253 earach=-63 eleph=112 erect=46 hour=49 interpret=-29 invoic=-49 mri=-64 order=-101 s=-103
and 71 2=178 3=50 80=47 90=46 ANIMAL=77 ATE=94 ATTACK=61 BODY=74 COLOR=79 EYE=109 FALL=60 FEVER=83 FEW=43 HEAD=102 HEAT=71 I=43 LOOK=76 MILD=75 NUMB=78 STREET=-77 STRONG=34 SWELL=84 TENS=46 bit=77 blue=43 clammi=24 cold=111 confus=56 could=62 crack=-77 do=94 doe=99 everyth=49 eye=39 feel=39 gave=37 got=-100 gray=50 half=153 has=91 hit=82 hot=24 is=-60 it=54 lean=66 limp=44 my=57 need=-57 no=145 nobodi=-158 not=147 noth=77 numb=80 off=-72 out=110 over=92 said=-37 say=51 see=127 she=39 sinc=46 smell=137 so=34 some=87 stagger=51 stiff=73 sweati=56 tell=-117 the=65 there=59 they=-50 this=112 throat=-50 throw=62 told=118 took=92 turn=49 want=-165 were=142 white=128 will=38 you=-81 your=115
aneurysm 142
ani -34 PAIN=57 sens=119
anim -266
ankl 0 DESPAIR=44 a=-66 point=44
anoth -64
answer 55
ant 44
antibiot 22
antidepress 107
antifreez 181 it=40
anymor 236 I=109 i=109
anyon -66
anyth 0 I=-157 PAST=-52 after=-77 i=-165 tomorrow=82
anyway -167 I=-61 i=-61
apart 95 and=58
apnea -112
app -81
appendix 8
appoint -103 I=88 again=-132 but=-220 i=88 tomorrow=-175 with=-30
are 11 2=127 BLOOD=37 BOOK=-63 COLOR=114 DIE=-40 FEVER=102 FEW=127 HE=-73 HEAT=102 HOURS=-63 I=-65 LESSON=142 MIND=72 NOT=55 WAKE=-63 act=-71 all=-53 bleed=37 blow=82 blue=112 break=-75 burn=102 come=279 dizzi=35 drive=-104 gone=71 gray=37 in=71 kill=-40 my=-65 not=50 open=-63 show=142 sing=39 suck=46 swell=38 tell=62 they=-73 your=-44
area -118
arm 80 CUT=47 NOT=78 NUMB=36 PAIN=123 SUDDEN=35 from=111 in=-63 is=91 that=-36
armi -11
around 42 1=-132 FEW=-180 I=81 but=59 my=81
as 0 ANIMAL=54 big=65 dog=54 my=-48
ask -41 I=-78 about=-126 becaus=207 me=91 the=61
asleep 68
aspirin -142
assist -50 DESPAIR=-40 live=-40
asthma 0 NOT=74 is=74
at 21 2=32 6=-44 FEW=56 HE=118 PAST=67 TENS=47 all=48 christma=-90 colleg=67 her=141 home=48 it=-41 me=-67 my=99 night=-121 onc=120 school=-83 the=49 your=-61
ate 96 HE=63 I=92 my=92 some=127 those=48
athlet -116 BODY=-106 foot=-106
attack 0 FEW=-40 I=-109 STRONG=-50 i=-34 my=-75 so=-50
attorney -52
auger 98
august -152
aunt -150
auth -35
author -63 has=-53
avail -129
aw 87 MIND=37 drowsi=37
awak 50
awar -129
away -38 when=140
babi 81 10=37 2=52 ANIMAL=-51 BOOK=61 BREATHE=-145 HE=-34 HEAD=95 I=23 NOT=62 WAKE=65 a=81 and=30 come=62 due=-78 got=-139 had=67 has=94 he=-95 in=72 move=65 no=110 on=178 stop=45 was=107
back 0 I=117 NOT=-60 TOOL=-54 about=-80 and=78 door=-54 i=117 of=124 on=192 to=-112
backward 62
bad 89 HE=99 and=40 headach=67 she=86
bag 83
baggi 59
balanc -59
baler 220
ball 19 NOT=40 is=40
balloon 144
banana -162
band 110 around=55
bar -44
bare 153 BREATHE=76 WAKE=31 breath=76
barn 252 and=126
basebal 34
basketbal 112
bat 110 was=79
bath 52
bathroom 0 GROUND=124 HOURS=124 and=48 floor=124 with=84
bathtub 209
batteri 50 DIE=-77 HEAT=66 I=86 about=-80 i=86
bb 59
be 0 10=-93 DESPAIR=79 FEW=-93 a=-170 aliv=79 better=124 here=105 in=-29 nice=-66 seen=-48 there=-46
bear -51
beat 171 up=123
becaus 64 I=132 i=165
bed 0 and=75
bedroom 60 with=30
bedtim -235
bee 77 ANIMAL=-29 PAIN=-29 and=90 sting=-29
been 60 ATTACK=199 BLOOD=75 COLOR=-50 CUT=197 LOOK=-80 MIND=66 PREVENT=277 SEIZE=40 STRONG=24 WEAPON=277 a=-74 ach=54 an=158 bad=24 bleed=68 cut=115 go=44 good=-28 hold=71 off=21 on=-108 out=28 pass=53 run=-98 save=145 shot=277 sore=-85 stab=82 stiff=-104 take=35 there=-84 vomit=117
beep 250
beer 79
befor -78 HE=-100 i=-43 it=142 they=-67 vacat=-64
behind -87
belli 92 NOT=72 PAIN=48 SWELL=81 hard=113 pain=84
below 205
belt 175
benadryl 173
bend 93
bender 46
bent 144 the=95
best -135 ADULT=62 friend=62
better -28 and=70 off=272
between 52 I=31 my=31
big 67 as=65
bigger 44
bike 109 and=55
bill -133 question=-143
birthday -62 FEAR=-16 wrong=-16
bit 31 I=115 by=71 me=158 my=72 of=-126 through=37
bite -68
black 45 and=53 coffe=-90 out=71
blade 172
blanket -108
bleach 159
bled -187
bleed 146 BILL=-69 TRUNK=-96 a=-56 for=68 heart=-96 like=34 money=-69 out=252 through=63
bless -99
blew 175 up=100
blind 257 in=79
blister 111 all=39
block -90
blood 36 BLOOD=71 I=55 PREVENT=-51 SUDDEN=112 and=44 come=199 draw=-54 drive=-142 from=134 i=55 sinc=112 squirt=62 work=-115
blotchi 47
blow 163 up=82
blue 113
board 191
bodi 147
boil 38
bomb 429
bone 130 TOOL=65 densiti=-54 stick=65
boo -95
book -85 someth=85
booster -71
boot 60
born 23
boss 55
both 39 BODY=25 EYE=76 eye=76 of=-98
bother 107
bottl 83 of=51
bottom 54 like=69
bowel -37
bowl 43
box 0 for=63
boy 51 ATE=120 CUT=83 PRIVATE=49 got=-71 in=91 swallow=69
boyfriend 94
break 61 I=-29 my=-29
breakfast 98
breast -42 pump=-38
breastbon 55
breath 129 HE=-368 PREVENT=-23 TENS=47 and=76 at=-50 away=-118 fine=-103 i=25 it=-98 test=-23 through=90
breed 68
bridg 129 and=72
bright 81 BLOOD=56 red=56
bring -96 HE=66 I=-78 it=-79 my=-78 the=-53
broad 5
broke 0 HE=-80 I=-81 and=50 her=-51 i=-96 my=-35
brother 132 HE=43 NOT=67 STREET=134 has=-92 he=43 is=67 overdos=134
brought -118
bruis 158 all=47 everywher=98
brush -108
buck -72
buddi -99
build 98
bulg 114 out=70
bull 224 got=112
bump 91
bunch 114 of=61
bunk 123 HEIGHT=61 bed=61
burn 0 HE=-53 a=-78 like=67 on=-28 the=53
bus 51
busi 128
bust 290 and=107
but 68 HE=62 I=53 he=56 i=66 noth=84 she=59 the=-59
butter 12
button -22 POISON=73 and=-105 batteri=73
buy -160
by 0 FEW=-130 HEAT=57 HOURS=-44 I=119 SELF=125 a=63 monday=-44 myself=125 your=-105
c 44 section=55
cabinet 158
calf 54
call 0 911=90 CALL=90 HUNDREDS=90 I=-106 about=-51 an=512 but=74 for=68 if=68 me=-130 my=100 the=93 this=31 to=-40 you=169
came 65 in=-237 on=108 out=74 to=126
camp -72 want=-29
can 0 ADULT=-121 BREATHE=-46 EYE=181 HE=-208 I=-54 LESSON=-41 NOT=45 PAST=-37 WAKE=-41 breath=-46 feel=63 he=-213 i=-44 my=-128 not=45 put=-79 see=181 somebodi=-86 the=-71 use=-37 walk=-41 we=-116
cancel -60 all=137 it=-218
cancer 19
candi 63
cap -251
car 68 HE=49 SICK=31 on=112 run=31 she=49
carbon 19
card -57
cardiologist -30
care 0 of=123
caregiv -58
carri -144
case -99
cash -37
cast -56 off=-140
cat -105
cataract 25
catch 83 I=184 my=184 that=-259
cath 60
caught 183 HEAT=68 fire=68 in=80
caus 79 TRUNK=-38 heart=-38
cell 30
cement 157 dust=79
center -52
certif -145
chainsaw 88
chair 248
chang -48
charcoal 130
charg -31
charger 71
chart -89
check -118 HE=-56 and=63 on=124 what=-58
checkup -156
cheek 255
chemic 352
chemo 171 and=92
chess 108 PAIN=54 pain=63
chest 136 I=70 LOOK=-87 MILD=-87 PAIN=137 SUDDEN=100 and=48 cold=-87 feel=131 hurt=54 i=70 pain=203 x=-102
chew -103
chicken -33 BODY=-51 bone=-51
child -40
childbirth -151
chill 75 and=39
chin -95 ATE=-48
chip 0 in=57
choke 36 HE=60 I=-79 he=60 on=67 up=-111 what=55
cholesterol -208 DRUG=-117 MILD=-29 check=-29 pill=-117
christma -180
chug 32
church 69
cigarett 66
clammi 58
claritin -35
class -88 for=-72 on=-124
classroom 103
clean 42 out=-52 the=79
cleaner 96 in=59
clear -77 POISON=48 SUDDEN=-65 fluid=48
clearanc -107
click -150 when=-40
client 74
clinic -37 I=-54 i=-54
close 0 out=-53 up=73
closet 57
clot 44 as=65
cloudi 38
clutch 166 HE=83
code -93
coffe 74 GROUND=91 ground=91
coke 149 and=75
cold 48 and=40
collaps 264 BREATHE=-59 TRUNK=-59 lung=-59
collarbon -77
colleg -62 want=-80
colonoscopi 30
color 98 NOT=-40 is=-40
come 33 ATE=44 SUDDEN=195 down=44 earli=-32 from=49 in=-155 off=18 out=126 right=50 through=199 to=79
compani -52
complain -48 but=76
complet 129
compliment -224
compress 261
concret 64
concuss -3
confirm -90 for=-108
confus 51 and=48
connect -40
constip -273 a=-90
contact 0 and=72 len=37
contract 221 and=46 are=127 everi=135
control -62 I=70 LESSON=-50 POISON=-50 and=-60 i=-41 magnet=-50
convuls 134
cook 191
cooki 7
copay -70
copd 68
copi -73
copperhead 191
cord 137 DIE=71 hang=71
corner -118
cost -61
cotton 105
couch 73
cough 84 a=31 up=137
could -50 ADULT=-121 NOT=104 not=104 somebodi=-71 someon=-75
counsel -109
counselor -125 sometim=-50
count 73
counter 87
counti -44
coupl -72
coupon -108
court -51
cousin 157
coverag -64
covid 63
cow -34
cowork 85
cpap -105 mask=-46
cpr 304 LESSON=-75 class=-75 on=95
crack -47
cramp 57
crash 119
crazi 40
cream -63
credit -61
crew 52
cri 31 NOT=62 SUDDEN=49
crib 262
crisi -56
crook 80 and=36
cross -103
croup 100 and=50
crow 100
crush 194
cuff -129
cup 85 of=55
curtain 127 come=44
cut 51 HE=169 I=140 and=115 her=123 me=167 my=169 off=-173 on=-107
d -43
dad 151 ATTACK=109 FALL=146 HEAD=89 NOT=123 PAIN=115 can=56 had=-50 is=67 was=144
daddi 155
damn -165
dandruff -318
dark -33
date -126 on=-83
daughter 0 ATE=-108 CUT=-75 FALL=61 HE=15 HEAD=234 LOOK=76 been=83 face=103 fell=61 got=-230 has=-252 her=-71
day 0 NOT=-145 PAST=36 SUDDEN=70 after=31 ago=75 befor=-91 for=-20 is=-58 it=63 left=-102 of=-106 old=68 she=71
daycar -128
daylight -31
dead -51 ADULT=68 STRONG=-30 on=46 so=-30
death -103 PAPER=-36 certif=-36 of=-83
deck 248
deduct -74
deep 180
deer 79
defibril 120 SUDDEN=59
delet -51
deliv 0 to=-49
dementia 126
demon 115
deni -83
densiti -108 PREVENT=-54 scan=-54
dental -118
dentist 29
depart -53
depress 39
desk -80
detector -99
develop -32
devil 68
diabet -42
dial -150 9=-84 FEW=-84
dialysi 117
diaper 0 MILD=-159 SUDDEN=66 SWELL=-159 in=52 rash=-159 sinc=66
did -34 I=-57 my=-78 that=76 you=-73
die 168 PAST=-76 and=-134 call=-104 in=-81 last=-76 laugh=-174 of=-158 to=-183
diet -244
dietitian -95
differ -39
digoxin 3
direct -12
disabl -68
discharg 107 paper=107
discount -121
disord -37
dispatch -6
disregard -50
dizzi 91 and=75
dmv -125 PAPER=-63 form=-63
do -30 BOOK=-38 a=-77 anyth=104 cpr=633 good=-90 hous=-66 it=158 my=-145 someth=78 this=184 we=148 well=-38
doctor -33 I=-27 for=-84 i=-27 kim=-69 patel=115 said=-52 to=108 want=-67 was=-86
doe 0 HE=-80 NOT=51 he=-34 not=51 that=-55
dog 26 ANIMAL=18 CUT=73 and=64 ate=-65 bit=59 tore=33
doll 89
dollar -223
donat -104 BLOOD=-52 blood=-52
done 86
donor -40
doom 41
door -107 CUT=42 and=182 broke=42 do=-30 in=41
dose -79
dot -45 that=57
doubl 27 and=-20 over=84
dove 92 in=55
down 61 and=75 for=-65 i=-58 my=73 over=102 there=60
dr -84 patel=-92
drain 109
drank 184 POISON=62 antifreez=57 some=64 someth=149
draw -37 NOT=-62
dri -79 and=-72 as=53
drill -143
drink 0 and=49 the=60 water=-77
drip 102 out=51
drive -60 I=107 NOT=-66 SELF=98 an=-123 me=-104 my=177 myself=98 to=92
driver -75
driveway 93
drool 86
droop 120
drop -26 HE=59 and=148 in=-27 off=-144 the=130
drove 21
drown 190
drowsi 73
drug 33
drugstor -107
drunk 42
due -57 for=-40 next=33
dure 16
duski 99
dust 157
duti -90 excus=-45
ear -70 HEAD=-50 after=48 feel=-42 nose=-50 tube=-36
earach -127
earli -70
earlier -71
eat -50 SUDDEN=58
eaten 26
echo -38
egg -86
either 47
ekg -37
el 234
elbow -82
electr 50
eleph 224 NOT=58 is=58 on=77
elev -161
eliqui 59
els -43 to=101
em 169
email -61
embarrass 80
emerg -45 I=49 contact=-38 i=-62 on=-75
empti 307
end 0 and=56 it=138
engin 119
english 0 NOT=41 is=52
enough 51
epi 69
epilepsi -104 and=-52
epilept 69 and=34
epipen 129 and=151 on=52
er -37 I=14
erect 183 for=92
estat -101
even 58 when=92
ever 69
everi 80 20=88 BREATHE=53 FEW=121 PAST=-138 TENS=94 breath=53
everybodi 74 be=80 say=-140 would=100
everyth 100 I=71 i=71 look=45
everywher 169
ex 99 ADULT=-76 NOT=254 husband=-76 is=254
exam -59
excus -192 I=-45
exercis -100
exit -42
expect -139 and=-69
expir -97
explod 364
eye 80 STAFF=-72 SWELL=42 at=67 doctor=-72 drop=-80 exam=-59 for=79 is=49 it=-38 swollen=42 with=153
eyebal 252
face 136 NOT=53 and=46 feel=110 is=56
fade 114
faint 101 and=24 when=-26
fair 54
fall 19 ATE=71 NUMB=55 asleep=55 down=71
famili -116 PAST=-59 histori=-59
far -136
fast 25 for=-51
father -34 DIE=-41 HE=49 die=-41 he=49
fax -41
fbi 39
fed 159 the=80
fee -76
feed 73 tube=46
feel 86 MIND=58 NUMB=62 PAIN=129 between=39 faint=57 fine=-106 it=68 like=52 plug=-42 the=67 tight=138
feet 0 and=57
fell 134 and=28 off=71 on=147 over=158 through=79
fella 139
felt 146 the=53
fenc 74
fentanyl 106
fever 96 and=67 of=60
fib 101
field 77
fifteenth -53
fifth -69
fight 66
figur 128
file -66
fill -32 out=-42 up=81
film -71
find -18 a=118 the=-228
fine -91 I=-92 SUDDEN=68 but=-103 i=-92 now=68 thank=-102
finger 229 gone=155 off=55 say=92 with=65
fingernail 172
finish 79 a=64
fire 45 at=17
first 0 1=-44 BOOK=-91 FEW=-44 aid=-102 appoint=-81 visit=-84
fish 100 TOOL=83 and=90 hook=83
fist 130
fistula 127
fit 94 I=38 me=38
fix 0 it=-30 to=57
flat 163 and=55
flew 86 in=43
flip 32
floater 47
floor 115 are=-39
flop 119
floppi 289
flower -193
flu -27 WEAPON=-39 shot=-39
fluid 131
flutter 191
flyer -101 at=-29 for=-75
foam 57 at=54
fold -90
folk -49
follow -62 up=-61
foot 74 and=-21 clean=102 gone=71 turn=103
footbal 38 practic=53
for -32 2=-52 3=62 4=-47 6=82 ADULT=-42 BREATHE=79 HE=-73 PAST=-50 POISON=-41 SEIZE=-275 SELF=-159 STAFF=-65 SUDDEN=220 VOICE=-41 about=32 an=108 half=153 her=-157 i=160 like=114 me=67 my=-62 myself=-159 new=-101 nurs=-65 our=-60 over=95 poison=-41 seizur=-246 somebodi=-42 that=-56 those=-94 tonight=190 year=-61
forehead -129
forget -185 it=-102 to=50
forgot 34 HE=66 I=-64 my=-64
fork 94 in=39
form -101 ask=-20 say=-81
forward 150 and=66
found 39 HE=84 I=83 her=84 my=83
free -97 PREVENT=-94
freez 49
freezer -193
friday -61
fridg 175
friend 49 HE=58 NOT=110 he=58 not=96
from -33 I=-46 SUDDEN=-93 her=26 his=-81 my=-49 now=-93 this=-34 type=-117 work=67
front 0 of=275
froze 93
frozen 178
fruit 88
fryer 86
full 18 of=51
funer -73
funni 79 I=89 and=34 i=89
fuss 126
gag 168 and=80
garag 0 with=137
gas 80 and=58
gasp 229
gatorad 0 DRUG=52 bottl=52
gave 72 HE=80 WOMB=82 birth=82 her=54 him=87 me=-69 my=80
generat 90
generic -36
get 0 BILL=-134 BREATHE=114 MIND=58 NOT=46 TENS=-132 air=114 an=48 ani=132 bill=-129 hard=46 her=41 in=-97 into=-93 it=33 more=-29 out=-118 this=244 through=-58 up=38
ghost 48
gibberish 183
girl 30 NOT=-72
girlfriend 32
give -71 HE=-72
glass 0 TOOL=90 and=-25 door=42 in=84 on=57
glucos 55
go 74 ATE=100 HE=74 HEAD=-110 PAST=-110 STRONG=78 a=137 ahead=-50 and=41 away=105 back=-110 crazi=78 down=100 from=51 he=74 home=135 in=184 on=-175 to=70
god 174
goe 0 out=-33
gold -83
gone 108 COLOR=74 I=143 NUMB=80 and=31 dark=48 i=143 numb=67 pale=44 through=-104 white=44
good -87 i=-56
goodby 35 DESPAIR=59 PAPER=59 and=79 for=362 note=59
goofi 95
goopi -170
got 82 2=-78 ANIMAL=57 ATE=74 ATTACK=72 COLOR=79 FALL=82 FEVER=70 FEW=-46 HE=71 HEAT=221 NOT=113 PAIN=151 PREVENT=119 SICK=130 SWELL=39 VOICE=-54 WEAPON=119 athlet=-106 bit=75 bruis=86 burn=92 caught=113 chill=57 croup=50 cut=-272 dandruff=-159 headach=70 hemophilia=59 her=138 him=46 his=49 hit=86 hold=77 in=122 into=131 it=82 kick=89 knock=61 me=57 no=67 out=-8 oven=59 poison=-54 purpl=79 run=195 shock=64 shot=119 stab=275 the=89 to=-100 up=44 wax=-85
grade -60
granddaught 146
grandma 68 NOT=76 TRUNK=98 heart=98 will=76
grandmoth 173
grandpa 31
grandson 72 ATE=191 ate=191
granni 126
grape 212
grapefruit -112
gray 114
greas 85
great -169
green 252
grief -109
grill 143 HEAT=72 blew=72
grind 133
groin 60
ground 181
group -51
grown -60
grunt 159
guess -22 i=24
gum -33
gun 161
gurgl 20
gush 230
gut 185
guy 0 BOOK=-85 HOURS=-85 WAKE=-85 have=-141 on=60 open=-85 who=-74
ha -165
hack -122
had 36 2=176 4=74 BODY=38 FEW=79 HE=46 PAST=109 SEIZE=-135 an=86 his=46 it=58 knee=38 seizur=-135 this=-72 to=70
hair -23 and=101
half 90 I=97 an=153 my=97 of=114
hand 83 I=111 NOT=73 SUDDEN=83 gone=44 got=84 in=117 it=163 just=83
handicap -197 placard=-158
handlebar 112
handout -64
hang 90 ATE=62 HE=106 SELF=106 down=62 out=59
happen 89 if=132
happi -48
hard 69 BREATHE=52 as=66 breath=52 talk=25 to=58
has 26 HE=-111 I=-77 NOT=57 SEIZE=-52 epilepsi=-52 gone=87 lice=-46 my=-77 not=58 sickl=46 the=-51 to=35
hate 49
have 31 BOOK=-46 HE=-32 STAFF=-65 TRUNK=-79 WOMB=46 a=54 an=-82 ani=-70 been=47 chest=-56 contract=46 headach=66 it=48 no=74 someth=-54 that=-88 them=-32 this=70 troubl=227
hay -77 FEVER=-122 fever=-122
hazard -75
he 113 1=49 10=74 6=60 8=55 ATE=89 ATTACK=137 BREATHE=77 COLOR=51 DIE=333 EYE=-34 FALL=65 FEW=60 HEIGHT=70 LOOK=42 MILD=45 PAST=-36 PREVENT=141 REFILL=51 STREET=215 STRONG=64 SUDDEN=49 WAKE=61 WEAPON=141 ask=159 ate=178 be=-170 been=100 bleed=123 blue=62 breath=54 choke=206 cough=65 cri=62 doe=22 drink=60 foam=31 get=39 go=165 gone=74 got=83 grab=125 gray=88 have=214 hot=76 in=77 keep=31 kill=44 kinda=66 lie=-62 lock=95 look=153 make=62 need=-92 never=66 not=51 onli=43 out=67 overdos=215 pass=-36 puke=137 put=51 right=138 said=-161 see=-34 sent=51 shot=141 sit=69 sleep=95 spit=74 stand=49 stiff=163 stop=114 swallow=166 swing=70 take=83 talk=84 told=-94 took=86 want=124 was=39 went=102 wet=-98 woke=48
head 120 HEART=60 I=53 NOT=31 PAIN=43 against=-63 by=106 is=31 pound=60 up=-42
headach 147 and=36 of=214
heal -144
health 0 STAFF=-75 aid=47
healthi -54
hear -62 PREVENT=-92 VOICE=133 aid=-43 test=-92 that=97 voic=133 you=-103
heard -13
heart 0 HEART=62 HEAT=-43 NOT=271 and=-78 been=44 go=79 goe=-33 is=-66 medicin=-29 murmur=-68 of=-41 pill=78 race=55 skip=83 surgeri=-19 thank=-97 to=-65 with=-65
heartburn -103
heat 162
heater -192
heatstrok 372
heavi 191
hell -251
hello 0 I=37
helmet 42
help 77 my=149 with=-73
hemophilia 119 and=59
hepat -100 PREVENT=-35
her 76 BODY=61 CHILD=54 DRUG=37 EYE=79 FEVER=44 NOT=-156 PAST=53 PREVENT=-43 SUGAR=135 TRUNK=69 WEAPON=-32 and=64 antidepress=66 back=53 chest=51 ear=-28 eye=61 finger=96 fingernail=36 head=68 heart=37 hip=63 in=165 neck=49 shot=-32 smile=40 the=54 throat=120 up=123 whole=53 wrist=123
here 42 NOT=57 and=138 in=174 on=37 who=110 with=70
hernia 123
herself 124
hi -51 I=-36 i=-41
hide 41
high -34 FEVER=89 and=-30 fever=89 school=-77
highway -66
him 68 PAST=-56 the=116 to=54 up=90
himself 19 in=48
hip 41 CUT=44 I=63 i=63
hire -128
his 66 2=-46 ALLERGY=-39 ATE=-46 BOOK=-249 CHILD=26 DRUG=66 EYE=54 FEW=-85 HEAD=51 HEART=58 HEIGHT=113 PAST=60 PREVENT=-34 PRIVATE=46 TRUNK=66 ankl=-71 appoint=-220 arm=57 back=100 bottom=50 chest=46 chin=-48 ear=60 eyebal=87 hand=43 heart=219 left=74 med=75 mouth=95 name=-89 neck=123 physic=-29 rib=115 room=127 shirt=17 speech=112 toe=75 tongu=37
histori -172
hit 60 by=60 in=139
hive 148
hoars 111
hold -49 STRONG=-52 a=97 my=-73 of=77 so=-52 the=97 your=-96
hole 119 but=41
holiday -57
holler 154
holter -92
home 55 SUDDEN=56 and=52 health=22
homework -166
honest -36
honey 32
honor -208
hook 166 in=83
hors -57 ATTACK=-35 FALL=-35 SUDDEN=-27 kick=-35
hospic 54
hospit -64 i=107 with=-76
hot 48 ANIMAL=47 HEIGHT=107 car=107 dog=47
hour 0 PAST=50 SUDDEN=50 ago=50 and=60
hous 124 ATE=87 HEAT=53 PAPER=-58 call=-66 down=87 fire=53
how -51 far=-49 long=43 mani=-42 to=106
hpv -45
hsa -50
huf 32
huge 150
huh -147
hundr 64 BILL=-49 DESPAIR=86 and=60 dollar=-49 point=86 time=-133
hung -25
hunt 79
hurri 132
hurt 67 I=98 STRONG=52 bad=49 i=88 my=118 so=60 when=-82
husband 100 ATTACK=150 BODY=385 DIE=-81 DRUG=50 FALL=126 MIND=55 NOT=-42 PAST=55 SICK=251 SUDDEN=62 SUGAR=50 TRUNK=-146 die=-81 fell=98 got=365 have=109 he=-43 heart=-146 pass=55 snore=-130 will=-50
i 0 DIE=120 FEAR=-117 HEIGHT=62 HOURS=-63 NOT=42 SICK=71 WOMB=113 about=-71 accident=50 almost=-126 alreadi=-49 been=94 call=-60 can=43 come=-50 confirm=-73 cough=56 do=55 drink=-77 drive=-49 eat=-73 figur=64 finish=67 found=40 gave=81 hate=49 hit=-96 hurt=33 kill=-44 kinda=81 know=170 left=-67 lift=62 like=-53 live=-55 lost=-54 love=65 miss=-80 never=-46 owe=-58 paid=-57 park=-54 pay=-38 put=-63 ran=59 say=-93 send=-52 shoot=-48 should=70 slice=75 stand=68 start=54 step=62 still=-104 stop=56 take=-52 think=42 thought=49 took=89 twist=-75 wait=-62 went=35 wet=65 will=80 wipe=38 woke=46 wonder=-47 write=-94 wrote=174
ibuprofen -1 and=87
ice 102
if -36 HE=-205 a=31 my=-81 she=-104 there=-31 you=69
ignor -425
immun -57
in 25 1=124 10=-260 2=-68 20=-141 4=-149 ADULT=98 HE=64 I=87 NOT=-94 STREET=-42 TENS=-84 WOMB=175 a=74 an=-153 and=86 august=-76 befor=-64 between=70 both=79 case=-49 everi=46 for=-63 friday=47 front=194 her=69 here=93 high=-42 his=66 i=61 it=-47 januari=-50 june=-122 labor=175 last=149 march=-133 may=-46 my=86 room=-52 that=-85 there=-62 to=-27 today=-269 vietnam=-49 with=-226 without=-53 your=86
incis 155
indigest 34
infant 51
infect -10
info -122
ingrown -223
inhal -81 NOT=89 is=89
inr -61
instead -15
insulin 113
insur 0 compani=-51
interpret -58 for=-29
interview -100
into 52 ADULT=77 I=132 a=213 grandma=77 my=132 the=-82
invoic -140
iron 45 DRUG=74 pill=39
is 0 32=37 34=100 ATTACK=29 CUT=65 FALL=106 FEAR=-46 FEW=25 HE=-84 I=-48 MIND=-82 NUMB=44 PAST=65 SEIZE=-76 STRONG=93 SWELL=52 TENS=103 act=29 bent=95 bigger=54 black=-60 blue=49 bulg=60 choke=-59 close=46 come=31 doctor=-48 droop=51 embarrass=40 hang=62 have=15 hurt=59 like=60 my=-55 numb=97 on=47 out=83 outsid=126 red=39 sit=58 stuck=47 there=-42 this=-56 tight=53 turn=155 wrong=-46
it 15 ATTACK=60 BILL=-29 CUT=38 FEAR=-66 FEVER=-119 FEW=155 HEAD=44 POISON=63 a=-52 an=141 at=-36 back=44 be=95 beep=286 but=53 by=-77 came=29 come=119 cost=-29 deep=83 feel=77 fine=-41 for=-77 from=36 get=128 goe=42 got=88 he=-65 hot=-190 hurt=63 kinda=-85 like=93 normal=-46 on=-110 onli=-79 over=-44 pump=163 quick=27 run=-92 say=-83 she=62 so=-61 spray=63 spread=46 start=107 still=51 take=180 there=46 this=-29 threw=39 time=-55 when=328 will=85
itch -51 all=53 and=31
itchi -74
ivi -102
jack 113 FALL=52 slip=52
jacket 124
jam -173
januari -100
jaw 100 lock=62
jelli 54
jellyfish 30
jerk 62
job -52 want=-42
jog -43
join 62
joint 71
joke -11
juic -57
jump 141
june -181 and=-151
juri -90 duti=-45
just 37 ATE=44 DIE=-77 FALL=137 NOT=105 PAST=46 SUDDEN=54 a=-82 call=-131 came=-33 collaps=66 drop=208 found=-58 had=178 keep=98 like=-21 need=-65 quit=83 say=149 sit=83 stare=37 tell=124 wait=135 went=60
karen -6
keel 112 over=56
keep 61 COLOR=114 FALL=78 MIND=180 PAST=74 WAKE=50 black=114 drop=36 faint=136 fall=72 forget=50 get=-42 go=103 send=-81 take=-37 the=-342 think=163 turn=50
keppra -82
kept 26
keton 161
kick 107 all=123 in=106 the=-149
kid 49 ATE=88 ATTACK=107 FALL=107 STRONG=-85 and=62 are=45 do=-122 drank=71 has=-77 so=-85 swallow=74 was=58
kidney 46 stone=-34
kill 30 HE=65 SELF=119 for=-44 myself=140
kim -137
kind 27
kinda 98 PAIN=-41
kindergarten -45
kit -52
kitchen 16
knee -9 PAIN=-78 been=-167 surgeri=38
knife 113
know -44 HE=-22 I=114 about=-137 how=256 i=39 me=67 where=123 who=187
la -103 la=-51
lab 0 HOURS=-46
label -20
labor 0 and=129
ladder 83
ladi 88 STAFF=-48 at=184 doctor=-48 in=167 said=-62
lake 35 for=84
lamp 86
lancet -105
land 69
lap 50
larg 94
last -24 FEW=-67 HOURS=110 PAST=-47 SUDDEN=102 hour=102 month=-67 name=-74 night=48 spring=-94 time=-105
late -174 BILL=-68 fee=-68
later -214
laugh 154 at=-174
lawn 134
lawyer -57
lead -105
leak -116
lean 98 forward=66
leav 0 I=-44 a=-56 my=-44
lee -49
left 0 BODY=61 I=-103 a=177 arm=42 hand=153 my=-113 on=-102 or=-87 side=12
leg 115 I=49 NOT=46 went=70 will=46 with=76
len 89
let -69 I=-53 me=-53
letter 0 say=-136
lice -121
licens -217
lie 38
life 0 and=-70 it=13 or=-54
lifeguard 27
lift 104
lighter 71 POISON=36 fluid=36
lighthead 122
lightn 100 ATTACK=39 FALL=39 hit=39
like 39 10=78 30=109 6=111 ADULT=50 CUT=61 FEW=67 HE=73 PAIN=-138 POISON=55 SWELL=65 TENS=62 balloon=65 coffe=91 he=211 hell=67 my=-136 she=-62 somebodi=65 someth=69 the=67 they=17 wood=81
lime 19
limp 68
line 27 and=95 drive=92 up=169
link -71
lip 119 are=89 look=72
liquid -61
lisinopril 30
list -45
listen 47
littl 26 CHILD=59 PAST=-66 boy=71 girl=74 last=-66 one=67 round=100 sore=-35 while=77
live 41 DESPAIR=138 TOOL=94 wire=94
liver 260 troubl=55
lobbi 61
locat -25
lock 51 HE=48 I=35 SELF=48 himself=48 in=51 me=35
log -200 in=-91
long 25 NOT=114 do=-78
look 0 ATE=124 STRONG=82 down=124 for=-75 like=55
lose -29
loss -213 I=-107 i=-107
lost -84 the=-50
lot 88 and=-214 of=50
lotion -135
love -26
low -80 POISON=-50 batteri=-50 on=-23
lower -82
lunch -22
lung 22
maam 153
machin 0 CUT=16 SUDDEN=151 broke=16 it=58
mad -33
made 0 I=-49 a=101 me=-49
magnet 172
mail -44
mailbox 238
mailman -26
make 0 an=31 ani=119 it=-50 sens=48 sure=-22 that=62 the=-42
mama 78
mammogram -98 NOT=-59 is=-59
man 203 in=63
mangl 52
mani 41 DRUG=204
manur 222 pit=111
mapl 152
marathon -113
marbl 78
march -220
mark 0 on=41
maroon 170
marri -85
mask -48 and=38
may -103 and=-65
me 0 3=73 30=-53 ATE=92 DESPAIR=57 FEAR=251 FEW=73 HE=128 HEAD=-32 HOURS=329 NOT=-19 TENS=-53 a=-78 about=144 and=92 back=-32 call=44 catch=-41 down=92 find=-72 for=25 from=-48 go=-98 goodby=57 he=87 i=58 if=-80 in=60 it=38 leav=248 log=-61 my=-74 off=-55 out=-33 pleas=251 she=160 the=-51 this=76 up=-52 what=66
mean -45 it=-99
meant -67
measl -10
med 43
medic -41
medicin -27 REFILL=-67 and=66 it=-29 refil=-45
melt 163
mening -29
menu -201
messag -65
met -74
metal 76 flew=43
meter 113 SUDDEN=149 just=149
methadon 100
middl 69 of=40
midwif 60
might -105
migrain -62
mill -56
mind -206
mine 0 expir=-48
minut 51 I=135 PAST=103 SUDDEN=92 ago=103 apart=127 i=135 late=-106 now=29
miss 0 I=-124 my=-183
mistak -42 and=-60
mix 0 up=37
moan 27
mode -32
mole -93
mom 41 DRUG=-25 MIND=-97 NOT=173 can=132 on=44
mommi -58 said=62
monday -29 and=191
money -137 over=-69
monitor -67
monkey 71
monoxid 19 alarm=54
month 0 HE=-62 I=-35 NOT=23 PREVENT=-86 WEAPON=-86 i=-35 is=23 old=69 shot=-86
more 0 and=80
morn 36 BOOK=-44 I=55 and=54 do=-110 i=55 slot=-44
morphin 163
mosquito -135 ANIMAL=-67
most -42
mother 53 DIE=182 HE=113 HEAD=62 NOT=-97 TENS=-61 die=182 face=62 is=-97 she=113
motorcycl 52
mouth 121 NUMB=59 and=39 full=55
move 60 I=75 SUDDEN=78 here=-53 my=75 sinc=53
movi -360
mow 73
mower 129
mri -103
much 22 BLOOD=97 blood=97 of=37
muffl 133
mule 127
mumbl 65
murder -92
murmur -137
muscl 83
mushroom 108 from=48
music -51
must -24
my 35 1=67 2=83 6=37 ANIMAL=-62 BABY=77 BELLY=55 BREATHE=51 CALL=-42 CUT=63 DESPAIR=90 EYE=71 FEVER=50 FEW=35 HEAT=-110 HEIGHT=-92 PAIN=-63 PAPER=-46 PRIVATE=81 SEIZE=-47 SUDDEN=107 SUGAR=95 TOOL=-118 VOICE=24 a1c=-50 account=-43 allergi=-60 ankl=-57 appoint=-41 arm=52 babi=59 ball=40 batteri=-88 belli=52 best=62 bill=-46 birthday=-56 bodi=74 boss=52 boyfriend=40 brother=72 buddi=88 bus=54 c=31 car=-104 cat=-71 chest=61 cholesterol=-123 client=37 contact=37 copay=-58 cousin=97 cowork=43 credit=-29 deduct=-37 doctor=60 dot=-74 drink=49 ear=-183 emerg=-47 english=41 eye=63 eyebal=30 face=73 feed=62 finger=95 first=-89 friend=69 glass=-148 granddaught=73 grandma=-41 grandmoth=59 granni=63 gut=93 hear=-99 hepat=-50 hip=-34 home=-147 hous=148 husband=58 infant=121 insid=147 iron=-47 jaw=63 job=-42 kid=62 knee=-70 lab=-54 last=-74 left=37 leg=99 life=105 lip=69 littl=46 lung=145 mammogram=-59 med=-41 medicin=-88 meter=149 methadon=50 mouth=57 neck=46 nephew=47 newborn=102 next=111 niec=-47 own=68 oxygen=93 phone=-100 pressur=-28 prior=-53 puls=128 pump=-126 referr=-100 rib=33 right=131 roommat=67 seizur=-47 side=116 sight=63 speech=50 stepdad=79 stomach=88 stool=35 student=111 suboxon=57 teeth=128 temperatur=120 test=-41 testicl=64 thigh=50 throat=49 ticker=84 toddler=104 toe=61 toenail=-26 tongu=66 tonsil=44 umbrella=-75 uncl=61 varicos=113 vein=-77 vision=98 vitamin=-70 warfarin=-58 watch=133 water=205 way=-100 word=112
myself 112 I=98
nail 69 NOT=-80
nake 310 in=155
name -52
nap 5
narcan 5
nasal -79
nauseous 16
near 0 DIE=-91 die=-91 the=39
nebul 40
neck 83 SWELL=4 and=43 swell=4
need -72 1=-133 CALL=225 FEW=-111 HE=-39 a=-40 help=225 his=-99 it=-135 new=-58 someth=-57
needl -140
neighbor 128 NOT=-48 are=65
nephew 93
network -78
never 0 got=-54
new -53 ADULT=-55 DRUG=-109 REFILL=-47 STAFF=-77 TOOL=-101 antibiot=210 doctor=-36 glass=-101 nurs=-112 patient=-59
newborn 161 BREATHE=76
news -167
next -39 PREVENT=-94 WOMB=-43 to=-31 week=-43
nguyen -70
nice -109 day=-37
niec -93
night 54 HE=-77 I=58 NOT=-32 and=44 he=-77 i=68
nitro 227 and=102
nitroglycerin -174
no -35 BILL=119 BLOOD=-97 BOOK=-29 BREATHE=115 FEVER=-126 HEART=126 LESSON=-14 NOT=-54 STAFF=-38 bleed=-97 breath=110 fever=-126 insur=119 more=89 no=-65 pain=-59 puls=126 show=-14 talk=65 wet=62
nobodi -28 ATTACK=-52 PAIN=-52 hurt=-52 said=-80
nod 40
nois 125 and=101 even=50
noon 100 and=62
normal -65
north -81 BODY=-40 side=-40
nose -19 hair=39 has=75
noseble 54
not 75 1=76 BOOK=66 BREATHE=156 CALL=48 DESPAIR=-52 DIE=-159 EYE=53 FALL=65 FEW=76 HE=109 LESSON=55 NOT=72 STAFF=74 STRONG=-104 SUGAR=52 WAKE=68 an=-60 answer=76 be=300 been=59 breath=156 breed=34 call=70 catch=75 clear=-65 come=-83 do=57 drink=51 drive=-66 eat=-69 feel=58 felt=53 get=76 go=82 hang=-133 hard=45 have=-83 hear=-103 help=59 hold=58 i=-84 in=-73 jump=-90 kick=123 let=89 life=-54 lift=37 like=-83 log=-30 make=-96 move=84 nurs=74 pee=55 read=52 realli=-94 rememb=105 respond=85 resuscit=-27 right=-43 say=-88 see=53 sit=-45 slept=40 speak=64 stay=49 stop=79 sure=-79 talk=75 tell=130 that=-79 there=56 think=45 to=-73 wake=90 walk=59 want=87 woke=51 your=-78
note -43 and=59 for=-65 say=59 to=-68
noth 60 SUDDEN=45 but=45
notic 72
now 53 a=-63 and=-58 i=41 in=44 it=83 on=-93
nowher 79
numb 145 ATE=57 and=39 between=28 down=57
number 0 about=-48 do=-7 for=-32 of=116 on=498
nurs -42 aid=59 call=39 school=-65 told=44 what=-41
nut 68
o -44
oak -108
ob -94
oclock -76
of 39 1=77 ADULT=124 BLOOD=67 CALL=84 COLOR=50 DRUG=87 FEVER=47 FEW=77 HE=53 HEAT=52 HEIGHT=-118 HOURS=-125 I=40 MILD=-72 POISON=66 REFILL=-11 TENS=-93 TOOL=35 bed=-118 blood=76 blue=64 breath=36 em=118 everyth=77 glass=39 gold=-41 his=68 hot=47 it=98 me=91 metal=59 mine=50 nowher=39 old=-70 our=158 pill=207 potato=46 refil=-11 smoke=53 them=76 this=70 tylenol=24 us=-63 water=-65 your=-15
off 25 HE=68 NOT=221 and=71 his=63 i=80 in=45 like=62 the=59 with=46 without=221
often -59
oh -62 1=110 FEAR=104 I=-13 VOICE=104 god=104 i=-13
oil 32
okay -80 STRONG=-93 so=-93 to=-133
old 23 ATE=56 PAIN=-71 PAPER=-180 SICK=62 age=-70 and=60 chart=-100 got=176 has=144
omeprazol -89
on 19 1=51 BODY=-88 FEVER=-86 FEW=58 HE=81 PAIN=-86 SEIZE=-65 SELF=49 SUDDEN=-83 a=66 account=53 and=91 burn=-86 by=111 call=-75 chemo=110 eliqui=102 everyth=-130 fire=54 friday=-100 hand=-88 her=76 him=228 hold=-181 i=-100 me=166 purpos=105 stroke=-65 that=-52 them=115 there=-11 this=-58 tv=-123 warfarin=55
onc 92 I=120 PAST=-62
one -34
onli 117 30=55 6=46 FEW=35 TENS=88 need=-99
onlin -167
onto -38
op -82
open 28 HE=69 SUDDEN=-58 and=98 it=72 today=-90
oper -133
opinion -50 on=-25
or -49 DIE=-54 SUDDEN=-85 anyth=-111 death=-54 right=-87 the=-88
order -42 PAPER=-57 a=27 for=-99 it=-36
other 62 1=-69 BODY=-63 FEW=-34 SUDDEN=77 sinc=77
our 10 ADULT=-86 carbon=66
out 75 FEAR=112 I=29 LOOK=122 MILD=122 NOT=-148 PAST=38 a=-43 all=81 at=52 can=-148 cold=122 front=-81 here=294 i=123 it=-134 last=44 on=99 the=-47 to=-90 twice=241 with=69 wrong=112 yet=-109 your=-29
outlet 66 and=39
oven -177 POISON=59 cleaner=59
over 64 1=83 40=97 6=120 70=-109 FEW=110 HE=44 I=88 PAIN=84 TENS=-45 and=64 from=158 here=129 his=53 my=70 scream=84 there=-136 to=-62
overdos 125 LESSON=-38
owe -115 anyth=-50
own 111 STAFF=150 doctor=150
oxygen 84 thing=142
pacemak 45
pad 203 everi=88
page 139 FEW=-83
paid -111 this=-89
pain 78 ATE=32 DRUG=-49 I=-150 NOT=-178 SUDDEN=102 down=32 go=118 on=-66
pair -82
pale 49
pamphlet -186
panic -91 ATTACK=-34 HEART=-34 attack=-34
pant 130
papa 111
paper -103 for=-65 on=-65
paperwork -127
paramed 333 HE=-94
park -59 a=50 and=82 deck=124
part 63
partner 78
pass 82 BLOOD=65 HE=-38 I=-107 away=-129 clot=65 in=-34 out=118
password -27
past -78 the=86
patch 56 on=35
patel 32
patient -37 I=79 i=79
pay -89 it=-94
payment -88
pediatrician -80
pee 54 at=55
peed 78
peel 100 off=111
pen 176 and=242
pencil 68
penicillin 62
peopl 0 in=55 who=56
perfect -24
perman 112
person -176
pharmaci -49
pharmacist -72
phone -129 DIE=-67 I=-95 and=228 die=-20 i=-95 with=-65
physic -121 for=-38
pie -142
piec 118 of=64
pill 40 FALL=-76 I=52 box=63 chang=-40 do=-153 i=52 line=169 ran=-76
pillow 82 and=140
pin 58
pinch 112
pink 42 EYE=-355 eye=-355
pirat -104
pit 248 bull=38
pizza 54
placard -316
place -11 it=97
placenta 413
plain 35
plan 36 for=117
plant 73
play -80 a=-61 with=58
pleas 0 CALL=37 FEAR=76 I=91 WAKE=-42 hurri=76 i=119 my=70 send=27 talk=-42 tell=31
plier 113
plug -84 up=-42
pneumonia -39
pod 79 and=39
point 77 8=109 FEW=34
poison -21 control=-46 oak=-54
poke 180 out=142
pool 122
poop 171
pop 47 and=40
porch -9
portabl -42
portal -164 NOT=-61
pot 43
potato -160
pound -105 and=33
pour 161
powder 36
power 184
pox 68
practic 102
preemi 99
pregnanc -58
pregnant 89 and=94
prenat 76
prep -131
prescrib -84
prescript -67 I=-51 i=-51
press 28 2=-97 FEW=-97 a=57 on=69
pressur 51 1=30 2=97 70=97 FEW=127 TENS=156 been=-109 cuff=-64 in=70 on=195
pretend 147 you=73
pretti 84 NOT=51 hard=51
prevent -82 LESSON=-73 class=-99
previous -78
price -116
print -120
prior -67
problem -92
program -61
proof -84
prop 269
puf 32
puffer 21
puffi -49
puke 147
pull 107 it=119 over=70 up=85
puls 169 I=32 NOT=59 i=32 is=59 there=28
pump 91 REFILL=-38 out=147 prescript=-38
pupil 110 NOT=77 is=77
purpl 80 EYE=69 dot=57 spot=69
purpos 210
purs -107
push 81 me=92 my=-94 on=72
put 0 ADULT=-89 I=-38 a=185 her=102 in=-61 my=-77 on=-48 someth=49 the=34
quest -28
question -69 over=92
quick 209
quiet 60
quit 82 BREATHE=74 HEAT=-41 breath=74 smoke=-41 work=157
raccoon 118
race 109 and=55
radiat 119
radio -87
rag 89 doll=44
rain -307
rainbow 61
rake -202 leav=-101
ramp -19
ran 21
rang -75
rape 451 PAST=46 last=46
rash -82 NOT=-66 and=106 on=-89
rat 218
rate 75
rather 0 NOT=46 not=46
rattl 58
rattler 167 ANIMAL=33 ATE=33 bit=33
rattlesnak 159 on=79
ray -53
reach -122
reaction -160 to=-118
read 66 78=93 I=-44 TENS=93 me=-44 the=52
readi -98
real 100 BOOK=-56 FEAR=63 STRONG=101 bad=101 well=-56
realli 37 STRONG=109 bad=109
rear 45
receipt -31
receptionist -217
recheck -61
recip -118
recommend -85
record -94 for=-53
rectal 130
red 98 BLOOD=50 blood=50
refer -11
referr -22 go=-49 to=54
refil -87 I=-56 my=-78 of=-81 on=-57 the=-45
reflux -99
regular -88
rehab -131
rememb -84 how=118
remind -88
remot -16
remov -202
renew -57
rep -107
report -130 on=-93
reschedul -31 I=58 i=70
rescu 69
resid 204
respond 246 to=172
result -102 on=-46
resuscit -54 PAPER=-27 form=-27
retir -165
return -66 a=-10
rib 148 are=57
rifl 158
right 49 BODY=59 EYE=88 HE=73 I=69 SUDDEN=156 after=-87 eye=88 hand=83 he=73 here=106 my=49 now=156
ring 57
rip 132
risk -90
river 131
road -181
robot -167
rock 56 NOT=57 hard=57
roll -71
roof 131
room 0 FEW=-52 MIND=35 spin=35 with=-101
roommat 126 NOT=121 at=67 is=121
root -90
rope 329 in=126
round -28 POISON=100 batteri=100
rous 6
routin -91
rude -109 to=-55
rule -30
run 0 FEW=-25 in=-86 late=-25 out=-173 over=195
runni -113 HEAD=-57 nose=-57
rush -49
s -206
sack 93 of=46
safe 325
safeti -142
said -52 HE=-22 I=103 boo=-48 call=88 he=-25 my=110 she=62 to=-108 you=-67
sale -107 rep=-54
salt -77
same -60 1=-40 BODY=50 FEW=-40 as=-65 question=92 side=50 time=-77
sat 55 on=28
saturday -77
sausag 156
save 184
say 0 81=92 FEW=30 TENS=161 TRUNK=-33 call=107 his=40 it=58 someth=-49 that=-88
scaffold 52
scald 85
scalp 52
scan -77
scar -228
scare -21 of=-128 the=-35
schedul -78 a=-86
school 0 NOT=-69 STAFF=-51 can=-69 nurs=-51 want=-253
score -22
scorpion 65
scout -198
scratch 89
scratchi -148 do=-31
scream 82 and=61
screen -65
scrotum 98
seal 130
seat -122 WEAPON=45 belt=45
second 0 1=-33 FEW=-33 opinion=-25 stori=73
section 110
secur -229
see 0 2=77 ADULT=-114 BABY=-69 EYE=52 FEW=77 I=-88 NOT=47 SUDDEN=70 if=54 me=-103 noth=47 out=77 right=70 somebodi=-119 spot=81 the=98
seem 169
seen -142
seizur 94 DRUG=-64 HEAD=35 SUDDEN=40 action=-51 back=35 in=-29
sell -106
send 16 ADULT=237 HE=-95 a=-11 an=253 me=58 somebodi=237 the=-44
sens 152
sent -79 I=-103 a=51 me=-103
sentenc 72
servic -96
set -67 I=-44
señora 87
shadow 47
shake 101 with=31
shallow 79 DIE=46 end=46
sharp 109 as=45
she 87 2=44 ATE=50 BLOOD=590 BREATHE=74 DESPAIR=-45 FALL=111 FEVER=69 HEAT=62 LOOK=53 MILD=55 NOT=39 PAIN=44 PAST=37 SICK=109 SUDDEN=44 WAKE=73 a=-78 burn=72 cold=66 collaps=34 cough=41 doe=67 drank=57 due=-114 fall=82 feel=24 fell=124 fine=33 got=64 grab=120 had=44 has=55 hot=52 in=119 is=105 just=64 keep=112 no=41 not=146 pass=-38 run=174 say=49 slip=41 slur=62 take=-246 took=108 turn=234 was=113
shelf 113
shift -12
shingl -145
shirt 125 CUT=84 caught=84
shiver 83
shock 87 HE=109 I=103 by=-80 him=109 me=103
shoe -167
shook 124 HE=99 him=79
shoot 262 I=-93 i=-63 over=-190
shop -172
short 97 of=104
shorter 25
shot -21 HE=30 I=68 NOT=-94 and=-101 at=-47 do=-63 in=-39 is=-94 my=139 over=158 up=62 you=93
shotgun 65
should 0 be=-76
shoulder -45 ATTACK=45 TOOL=44 and=-55 blade=44 click=-45 hurt=45
shovel 93 the=46
show 71 BILL=-14
shower -75 and=113
shrimp 202
sick 67 as=54
sickl 65
side 108 and=61 of=46
sideway 102
sight 127
sign -101 up=-79
signatur -112
silli -45
sinc 76 HOURS=45 about=97 breakfast=60 lunch=185 they=49 this=64 yesterday=32
sing -102 and=39
sink 66
sinus -115 thing=-58
sip 76
sir 176
sister 0 how=-20
sit 55 SUDDEN=50 here=102 in=81 on=-102 still=50 up=108
sitter 109
size 45 of=36
skin 79 SWELL=111 peel=111
skip 104
skull 55
slam 191
sleep 56 DRUG=205 and=-154 pill=205
sleepi 66 and=51
slept 169
slice 150 I=75 my=75
slip 117 under=41
slot -62
slump 98
slur 210
small -67
smell 84 STRONG=35 like=69
smile 160
smoke -77 someth=47
snake 70 ANIMAL=119 bite=-75
sneez 52 and=36
snore -32 and=-74 nois=101
snort 58
so -54 HE=-78 NUMB=32 STRONG=50 bad=50 do=-103 kind=-112 long=-71 my=-128 out=100 she=-80 sleepi=41 the=-27 weak=32
soak 94 a=88
social -71
sock -98
soft 86
some 48 DRUG=91 of=130
somebodi 135 FEAR=128 HOURS=50 PREVENT=139 WEAPON=139 at=-143 got=175 name=-42 park=50 pleas=128 put=49 shot=139 to=-35
someon -115
someth 44 CUT=36 I=123 SWELL=38 bad=-49 bulg=38 from=149 i=123 stuck=22 that=70 you=-42
sometim -192 next=-50
son 0 ATE=32 BODY=59 DIE=-29 HE=-51 NOT=114 PAIN=55 asthma=74 got=172 had=-49 is=-51 need=-42
sooner -73
sore -134 SUDDEN=-85 sinc=-85
sorri -62 I=-204 i=-204
sort 14
sound 116 good=-46
soup -92
speak -52 up=-243
speaker -64
specialist -79
speech 74 NOT=48 is=48
spell -90
spider -100
spill 29
spin 70
spit 89 BLOOD=74 blood=74
splash 212 in=106
spleen 257 and=129
split 37 and=30
splitter 69
sponsor -56
spoon 53
sport -66 BOOK=-41 physic=-41
spot 137 NOT=47 is=47 on=72 that=69
sprain -74
spray -63 NOT=-122 the=102
spread 117
spring -150 and=-76
squeez 206
squirt 124 out=62
stab 104 in=-103 it=82 on=39 with=-33
staff -26
stagger 169
stair -45
stand 157 on=345
stapl -64
stare 63
start 0 again=107 that=112
state -48
statement -116
station -64
stay 0 WAKE=35 awak=41
steak 49
steam 78
stent 201 put=149
step 38 on=99
stepdad 157 touch=79
steve -25
stick 100 out=98
sticker -36
sticki -56
stiff 33 HEAD=86 and=116 as=73 neck=86
still -17 BOOK=-40 HOURS=-40 PAIN=170 come=-38 get=-132 go=54 need=64 open=-40
sting -23
stitch -32 ADULT=75 ATE=75 CUT=75 out=-34 pop=75
stomach 98 I=-72 POISON=-68 VOICE=-68 bug=-68 i=-72
stone -35
stood 93 up=47
stool 50
stop 61 ATTACK=-61 BLOOD=169 BREATHE=147 HEAT=-57 I=197 bleed=169 breath=94 my=172 smoke=-57
store -24
stori 171 HEIGHT=73 window=73
stove 204
straight 64
strang 106
strangl 78
straw 179
stray 80
streak 65
street -150
stretch -134
strip 0 NOT=-53 can=-53
stroke 293 10=-34 FEW=-34 PAST=-36 SUDDEN=-97 for=-65 in=-59 with=-103
stroker -194
strong 61
stronger -111
struggl 141
stuck 93 a=33 in=39
student 190
studi -65
stuff 116 and=100 like=97
stuffi -142
stumbl 31
stung 46
suboxon 114
such 61 a=-40
suck 69 in=96
sudden 149 NOT=77 and=42 can=77
sugar 62 38=140 PREVENT=-93 SUGAR=-65 TENS=172 it=-7 meter=-65 over=114 test=-93
sulfa -100
summer -108
sun 41
sunburn 0 SWELL=27
sunday -55 and=40
sunk 86 in=50
super 55
supper 12
support -34
suppos -103 to=-51
sure -58
surgeri 49 PAST=152 last=116
survey -20
survivor -41
swallow 138 1=100 FEW=100 HE=109 POISON=69 a=50 all=66 the=65
sweat 70
sweater 5
sweati 70
sweet -80
swell 113 and=4 up=42
swim -126
swimmer -59
swimmi 97 HEAD=48 head=48
swing 145 at=46
swollen 60 shut=42
system -62
t -118
tabl 154 TOOL=68 saw=68
tablet -39
tack 90
tackl 38
tag -137
take 0 TENS=134 it=-223 like=149 my=-70 that=37
taken -35 out=-48
talk 0 MIND=100 SUDDEN=89 about=-138 funni=89 gibberish=91 like=-87 right=37 with=-65
tampon 126
tank -43
tar 103 and=72
tattoo -92
teach -52
teacher -67
tear 88 PAIN=39 pain=39
teeth -71 and=-103
tell 31 HE=-160 STAFF=235 doctor=235 her=-196 him=-91 my=227
temp 51
temperatur 177 NOT=59 a=61 is=59
templ 122
tenni -196 BODY=-98 elbow=-98
terribl 41 and=35
test -62 PAPER=-41 and=-48 for=-55 result=-41 strip=-55
testicl 154 ATTACK=64 PAIN=64 hurt=64
tetanus -84
text -99 I=-95 me=-95
than 0 I=-72 the=50
thank -16
that -72 ATE=-102 BOOK=-28 DIE=121 HE=-105 HOURS=-50 LESSON=-37 PAIN=84 PAPER=-44 POISON=-28 PREVENT=-35 STAFF=-137 SUDDEN=-49 a=-105 appoint=-28 do=126 doctor=-122 down=-102 he=-105 in=-37 itch=-88 new=104 not=-70 okay=86 on=-55 park=-50 right=-49 someth=-79 the=-77 was=-60 went=57 will=-50
the 0 2=-80 911=-34 ALLERGY=204 ATTACK=-238 BABY=41 BILL=-37 BODY=76 BOOK=-48 BREATHE=-60 CHILD=65 COLOR=-212 DIE=-52 FALL=-134 GROUND=67 HEAD=43 HUNDREDS=-34 LOOK=175 PAIN=106 SEIZE=52 STRONG=22 SUGAR=-60 TENS=-201 VOICE=95 WEAPON=102 WOMB=80 air=-133 allergi=112 ambul=-56 ankl=146 antibiot=-186 app=-41 appoint=-99 auger=49 babi=43 barn=126 bathroom=50 bathtub=74 bedroom=30 bill=-81 bleed=-135 blue=-81 bone=121 bottl=53 box=51 boy=82 breast=-38 bridg=64 build=-33 bunk=61 bus=18 button=60 cabinet=79 camp=-69 car=63 card=-21 chainsaw=89 chair=124 charcoal=65 choke=-114 couch=37 counselor=-50 counter=43 coupon=-28 covid=51 cpap=-63 crash=45 cream=-75 day=-72 dentist=42 desk=-103 diabet=-74 dietitian=-48 discharg=84 door=-108 driveway=46 drop=-233 drugstor=-53 ear=32 elev=-80 end=-40 epipen=139 estat=-50 fall=54 famili=-36 fast=44 first=91 fish=-52 floor=102 form=-46 fridg=113 front=-46 furnac=49 game=-32 garag=83 generat=45 green=-81 gun=104 guy=47 gym=-11 handlebar=56 head=172 heat=158 holiday=-29 hors=-35 hospit=-34 hous=77 jack=52 labor=-41 ladi=-157 lake=84 late=-68 lawn=67 lawyer=-34 left=35 leg=28 letter=355 line=-73 lisinopril=-45 lobbi=-89 machin=144 mail=-98 mailbox=165 mask=34 middl=34 morn=-191 mouth=52 narcan=48 neck=-93 neighbor=65 new=-45 newborn=76 news=-84 next=67 nois=-52 north=-40 note=30 offic=55 old=-47 one=-73 outlet=39 oxygen=-36 pain=126 paper=-53 paperwork=-141 paramed=358 park=-11 pen=138 phone=-64 place=118 plier=57 portal=-114 power=126 pressur=171 push=45 radio=-44 recip=-59 referr=-85 river=65 road=-81 roof=85 room=-38 same=-33 school=224 seat=-109 seizur=175 shake=146 shallow=46 side=136 sitter=95 skin=116 sleep=-59 snake=-32 stove=102 street=87 stroke=-197 tabl=64 tablet=-162 thing=122 third=166 tile=59 time=24 tip=134 train=148 tub=80 tv=91 van=-91 vet=-125 voic=153 wait=-54 water=87 weather=-43 week=3 wheel=-65 whole=75 wood=34 worst=29 x=97
their -90
them 43
then 0 it=81
therapi -265
there 0 BLOOD=50 BODY=37 FEW=36 I=-67 STRONG=46 an=107 and=64 anoth=-80 blood=51 clear=80 i=-67 in=-56 is=-60 like=43 no=41 some=33 someth=46 this=-33 was=66 yesterday=-110
thermomet 7
these -94 BILL=-45 bill=-45
they -55 do=69 found=-66 gave=-53 have=-124 let=-11 never=-46 said=-43 told=56
thick -27
thigh 121 I=61
thin -39
thing 51 I=-159 NOT=-27 and=142 i=-127 is=-27 on=92 the=167
think 101 I=136 about=215 i=158 it=78 straight=75 the=67
thinner -108
third 0 time=-33
this 0 1=-61 ADULT=194 BILL=-152 CUT=39 FEW=-32 PAIN=112 PAPER=-77 PAST=-84 bill=-101 insur=-81 ladi=194 month=-134 morn=69 number=-69 squeez=108 the=-97 tight=55 time=34
those -28 PAPER=-79 VOICE=-50 littl=133 poison=-50 result=-73
though -40
thought 24 I=60 i=60
thousand 14 BODY=78 feet=78
threw 87 HE=39 up=66
throat 87 HOURS=149 SWELL=125 close=149
throb 73
through 45 a=75 the=108
throw 99 up=49
thrown 62
thumb -61
thump 122
thunderclap 93
thursday -50
thyroid 0 DRUG=-81 pill=-81
tick -6
ticker 169
tide 79 POISON=39 pod=39
tie -146 HE=-53
tight 136 after=118 and=135 band=55
tile 118
till -21 I=98
time 0 I=61 NOT=-68 a=47 and=-68 for=-47 he=46 i=76 in=103 sinc=31 this=65 you=-58
tingl 43
tini 0 hole=41
tip -112 of=110
tire 190
to 0 ADULT=-66 ATTACK=106 BILL=-61 BREATHE=112 CUT=101 DESPAIR=193 DIE=192 EYE=-76 FEVER=87 HE=39 HEART=-115 HEAT=20 HOURS=-169 MIND=126 PAIN=135 PAST=98 SICK=41 TRUNK=-65 back=-38 bother=53 break=213 breath=119 burn=87 call=27 cut=71 date=-83 death=-83 die=535 do=206 drive=62 eat=-35 end=138 everyth=-166 faint=-26 fill=-53 give=-130 go=113 hang=106 have=-122 heart=-65 her=33 his=51 hurt=104 interview=-50 jump=188 keel=56 keep=-120 kill=155 know=-80 leav=-72 live=193 look=76 make=50 me=48 move=-72 no=59 open=72 order=27 pass=224 pay=-112 peopl=27 pull=127 put=-94 quit=-36 refil=-78 report=-7 run=57 schedul=-62 school=-260 see=-76 send=-93 shoot=-141 sit=144 sleep=150 somebodi=-79 stop=-135 suck=-46 talk=-53 teach=-41 tell=59 wake=102 wear=-66
today 36 HE=91 I=155 and=66 i=198
toddler 120 ATE=57 swallow=80
toe 93 are=151
toenail -164
togeth -48
toilet 71 and=67
told 56 HE=-148 I=83 her=-148 me=88
tomorrow -79
toner -17
tongu 191 NOT=75 SWELL=101 is=75 swell=101
tonight 252
tonsil 88
too 31 I=-28 mani=236 much=82
took 123 a=74 all=118 an=-108 like=103 the=86 too=211
tooth -42
top -73
tore 212
touch 82 I=79 me=79
tour -151
toward 174 the=87
towel 167 on=71
town -92
trach 220 came=110
track 365
tractor 112
traffic -65
train -61 NOT=-86
transfer -115
transplant 110
transport -20
travel -180
treatment -67
tree 86
trip -3
troubl -46 BREATHE=151 breath=151 sleep=-366
truck 52 on=50
tub 146 for=77
tube 36
tuesday -97
turkey -18
turn 44 COLOR=124 MIND=92 black=92 blue=211 duski=50 it=-54 left=-87 off=-110 white=103
tv 50 NOT=-136 is=-136
twice 93 and=-80 this=240
twist -17 I=-75 my=-75
twitch 76
tylenol 0 PAST=79 last=127
type -126 1=51 FEW=51
uh 0 yeah=-50
ultrasound -93
um 0 I=40 i=59 it=50 my=53
umbrella -150
uncl 142
unconsci 358
under 28 I=56 at=84 in=41 the=-81
understand 51
unit 100
up 66 BLOOD=252 COLOR=63 FEAR=-142 STREET=78 STRONG=68 and=42 blood=252 by=-97 for=-45 from=67 green=88 here=-84 high=109 i=83 in=68 like=51 on=123 pink=305 pleas=-142 she=-40 so=68 the=-34 to=38
upstair 65
us -24
use 65 I=121 it=48 my=121 the=123 to=-88 your=-69
va -67
vacat -128
vaccin -60 for=-54
valid -59
van 66
vape 92
varicos 226 vein=113
vein 72 bust=113
veri 185
verifi -20
vet -179
video -48
vietnam -99
vise 91
vision 120 PAPER=-38 form=-38
visit -70 PAST=-53
vitamin -104
voic 67 are=62
voicemail -167
volunt -89
vomit 135 BLOOD=112 blood=112
wait -20 an=-80 at=-55 for=177 on=-45
wake 160 him=42 up=106
walk 54 I=35 around=49 i=35 on=-41 out=65 to=82
walker -162
wall -23 with=-63
want -54 BILL=-84 HE=-147 a=-84 an=-96 bill=-84 him=-130 his=-59
warm 159
warn -75
wart -172 on=-138
was 0 BREATHE=-67 EYE=47 FEW=-83 HEAD=-37 HEAT=-179 I=-67 PAST=-51 WOMB=30 a=-60 choke=-67 grind=65 i=-77 it=-18 left=107 like=144 my=-13 normal=-103 on=79 play=58 pregnant=30 rape=46 rude=-55 shock=-144 talk=-98 that=-71 the=94 there=-14 under=124
washer 127
wasp 62
watch 37 that=-180
water 120 DRUG=-80 PAST=-77 befor=-77 pill=-80
wave 67
wax -97
way 0 to=177 too=63
we 0 BOOK=-147 SUDDEN=137 WAKE=-104 all=54 alreadi=71 do=-29 had=-73 just=83 like=-206 want=-186
weak 73
wear -106
weather -115
websit -33
wed -157
wednesday -112
week 0 MILD=-46 NOT=-52 PAST=-36 SUDDEN=-32 ago=-36 and=46 check=-46 feel=-47 is=-73 left=-119 old=101
weekend -39
weight 32
weird 70
well -49 BOOK=-87 HE=-57 I=-44 control=-56 i=-50 it=70 visit=-87
went 145 ATE=57 DIE=81 NUMB=41 dead=81 down=57 in=277 numb=32 out=62 over=56 to=35 under=70 up=-58
were 40 all=61 do=162 go=121 have=-117
wet 0 SELF=54 SICK=98 diaper=98 myself=54
what 0 I=45 NOT=-36 SUDDEN=51 a=42 can=-36 do=72 happen=51 i=95 lotion=-67 the=-40 to=55 was=-90
whatev 0 I=39 i=39
wheel -130
wheelchair -115
wheeler 32
wheez 154 STRONG=86 and=93 so=86
when -42 NOT=-80 can=-44 do=-83 doe=-53 she=77 the=-100 you=-93
whenev -108
where 0 HE=110 do=-97 he=108
whi -74
which -11 GROUND=-39 HOURS=-44 TOOL=-30 door=-30 floor=-39
while 66 PAST=-79 SUDDEN=-79 ago=-79 and=77
whimper 65
whistl 126 nois=88
white 128 EYE=72 and=58 as=29 spot=72
who -44 are=56 had=-81 i=59 say=53 should=-175 to=92
whole 90 DRUG=124 bottl=111 bowl=30 famili=48
widow 19
wife 73 ATE=40 FALL=49 HE=163 I=63 NOT=71 WAKE=65 and=-110 got=98 i=63 is=96 just=89 she=163
wifi -71
will 77 NOT=53 not=53
wind -66
window 57
windpip 95
windshield 127 washer=64
wine 95
winter -160
wipe 76
wire 184
with 0 ADULT=-26 FEVER=95 FEW=-134 HEAT=56 NOT=88 STAFF=-91 STRONG=-33 a=22 all=-156 an=-103 chill=31 dr=-92 everi=76 fever=83 her=-103 his=49 how=-115 me=-173 no=88 that=-112 these=-45 this=-63 wine=47 your=-54
within -32
without 57 BREATHE=40 gasp=40
wobbl 79
woke 94 up=45
woman 133
won -40
wonder -104 about=-56 if=-46 what=-102
wood 102
woozi 73
word 138 are=232 but=67 out=52
work -42 NOT=-38 SUDDEN=49 can=-38 right=49
worker -71
worn -67
worri -54
wors 120
worst 194 headach=129
would -26 be=-85
wrap 71
wreck 64
wrist 103
write -153 that=-94
written -9
wrong 45 I=-34 button=-105 way=95 with=77
wrote 225 the=253
x -53
y -4
yall -68
yard 81 and=48
yeah -40 I=66 hi=-45 my=66
year -67 HEAD=-32 I=-80 PAST=-54 SUDDEN=-52 ago=-57 back=-32 checkup=-40 i=-80 it=-65 old=54
yellow 34 and=89
yes -133
yesterday 0 I=-78 i=-94
yet -153
you -68 CALL=-100 CUT=-21 EYE=-96 FEAR=-84 I=-85 REFILL=-48 SUDDEN=-70 SUGAR=-53 are=-51 call=-130 cut=-21 for=56 gave=61 get=68 got=-52 have=-47 help=-100 hire=-103 i=-104 keep=-156 look=-26 make=-22 on=-39 or=-31 peopl=-160 put=-133 read=-53 recommend=-59 see=-96 sell=-61 sent=-60 sound=-47 still=-40 tell=112 want=-87 were=-93
your -68 ADULT=-89 BREATHE=-96 GROUND=-167 HOURS=98 LESSON=-39 PAPER=-55 STAFF=-45 SUDDEN=-53 TOOL=30 address=-66 bathroom=-167 breath=-96 build=175 call=-62 doctor=-55 hour=-53 lobbi=132 machin=30 nurs=-64 offic=-49 park=223 patient=-40 place=-45 wait=23
)~";

} // namespace callengine::ai::urgent
